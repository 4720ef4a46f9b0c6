<?php
/**
 * Plugin Name: Simulatore ISEE
 * Description: Un blocco con il simulatore dell'ISEE. Copia i file di www/dist nella cartella isee di questo plugin.
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: MIT OR Apache-2.0
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', function () {
	register_block_type( __DIR__ );
} );
