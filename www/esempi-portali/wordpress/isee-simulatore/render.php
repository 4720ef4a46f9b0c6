<?php
/**
 * Il tag nella pagina. Lo scrive il server: chi non può pubblicare HTML libero può usare il blocco lo stesso.
 * Nessuna classe sul tag: il punteggio del validatore dei siti dei Comuni non cambia.
 */

defined( 'ABSPATH' ) || exit;
?>
<div <?php echo get_block_wrapper_attributes(); ?>>
	<isee-simulatore anno="<?php echo esc_attr( $attributes['anno'] ); ?>" lingua="<?php echo esc_attr( $attributes['lingua'] ); ?>">
		<a href="https://www.inps.it">Simula il tuo ISEE sul sito dell’INPS</a>
	</isee-simulatore>
</div>
