# Every command sets up by itself what it needs: rustup, a C compiler, make and Node >= 20 are enough to start.
# What is set up once is not set up again; `make clean` leaves it alone.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

TOOLS := $(CURDIR)/.tools
export PATH := $(TOOLS)/bin:$(HOME)/.cargo/bin:$(PATH)
PORT ?= 8080
NPM_STAMP := node_modules/.package-lock.json
# Debian's; the browser whose path is given (CHROME, FIREFOX, WEBKIT) is not installed.
BROWSERS = $(if $(CHROME),,chromium) $(if $(FIREFOX),,firefox-esr) webkit2gtk-driver xvfb xauth dbus
WASM_PACK := 0.15
# The CLI must be the very version of the library: they share a private format.
WASM_BINDGEN = $(shell sed -n '/^name = "wasm-bindgen"$$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock 2>/dev/null)
# The tools only process small files: built without optimisation they take a minute each instead of five.
INSTALL := CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR=$(TOOLS)/build cargo install --debug --quiet --root $(TOOLS)

.PHONY: help demo test test-long fuzz build bench package sbom clean tools browser check-rust

help: ## Says what each command does
	@echo "isee-simulatore"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

demo: build ## Builds everything and serves the simulator on localhost (PORT=8080)
	@exec node www/serve.mjs --port $(PORT)

test: tools browser pkg-tests/$(NPM_STAMP) pkg-tests/portali/$(NPM_STAMP) ## Every test: Rust, package, browser (at most ten minutes after the first set-up)
	@$(call say,Rust: format and lints)
	cargo fmt --check
	cargo clippy --all-targets --quiet -- -D warnings
	@$(call say,Rust: tests)
	cargo test --quiet --no-fail-fast
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --quiet
	@$(MAKE) build
	@$(call say,Package: unit tests of the element)
	node --test www/widget/*.test.mjs
	@$(call say,Package: packed$(comma) installed$(comma) used as its consumers do)
	node pkg-tests/run.mjs
	@$(call say,All tests passed)

test-long: test ## The tests, then the properties on many more random households
	@$(call say,Rust: properties on 20.000 random households each: about ten minutes)
	PROPTEST_CASES=20000 cargo test --release --test proprieta --test differenziale

# The corpus is the fixtures and what a fuzzer has found before; what it finds is left in fuzz/artifacts.
FUZZ_SECONDS ?= 300
fuzz: check-rust ## Looks for answers of INPS that break the reader: five minutes (FUZZ_SECONDS=300); nightly Rust and cargo-fuzz
	@cargo +nightly fuzz --version >/dev/null 2>&1 || { echo "nightly Rust or cargo-fuzz is missing: rustup toolchain install nightly; cargo install cargo-fuzz"; exit 1; }
	@mkdir -p fuzz/corpus/attestazione
	cargo +nightly fuzz run attestazione fuzz/corpus/attestazione tests/attestazioni -- \
	  -max_total_time=$(FUZZ_SECONDS) -max_len=20000 -timeout=20 -dict=fuzz/attestazione.dict

build: tools ## Leaves the npm package in www/dist
	@$(call say,Building the package)
	@node www/build.mjs

package: build ## Packs www/dist into a tarball in this folder
	npm pack --silent ./www/dist

sbom: ## Writes what is compiled into the modules in sbom.cdx.json (CycloneDX)
	@node www/sbom.mjs > sbom.cdx.json

bench: build ## Measures the engine natively and from Node, and prints a table
	@$(call say,Measuring: about two minutes)
	@node pkg-tests/bench.mjs

clean: ## Removes what the build made; the tools of .tools stay
	rm -rf target www/dist www/dist.new www/pkg isee-simulatore-*.tgz

# --- Set-up ------------------------------------------------------------------------------------------------------

comma := ,
say = printf '\n==> %s\n' "$(1)"

tools: check-rust Cargo.lock www/$(NPM_STAMP)
	@case "$$(wasm-pack --version 2>/dev/null)" in \
	"wasm-pack $(WASM_PACK)."*) ;; \
	*) $(call say,Set-up: wasm-pack $(WASM_PACK) from source$(comma) about a minute$(comma) once); \
	   $(INSTALL) wasm-pack --version '~$(WASM_PACK)'; rm -rf $(TOOLS)/build ;; esac
	@case "$$(wasm-bindgen --version 2>/dev/null)" in \
	"wasm-bindgen $(WASM_BINDGEN)") ;; \
	*) $(call say,Set-up: wasm-bindgen-cli $(WASM_BINDGEN) from source$(comma) about a minute$(comma) once); \
	   $(INSTALL) wasm-bindgen-cli --version '=$(WASM_BINDGEN)'; rm -rf $(TOOLS)/build ;; esac

Cargo.lock:
	cargo generate-lockfile

check-rust:
	@command -v cargo >/dev/null || { echo "Rust is missing: install it with rustup (https://rustup.rs)"; exit 1; }
	@cargo --version >/dev/null 2>&1 || { $(call say,Set-up: the stable Rust$(comma) about a minute$(comma) once); rustup default stable; }
	@node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null || { echo "Node 20 or later is missing: https://nodejs.org"; exit 1; }
	@test -d "$$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" || \
	  { $(call say,Set-up: the WebAssembly target of Rust$(comma) some seconds$(comma) once); rustup target add wasm32-unknown-unknown; }
	@cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 || \
	  { $(call say,Set-up: rustfmt and clippy$(comma) some seconds$(comma) once); rustup component add rustfmt clippy; }

# npm writes this file when it has installed: newer than the lockfile, there is nothing to do.
%/$(NPM_STAMP): %/package.json %/package-lock.json
	@$(call say,Set-up: npm packages of $*/$(comma) some seconds$(comma) once)
	@cd $* && { npm ci --loglevel=error || npm install --loglevel=error; }
	@touch $@

# The browser tests are never skipped: without one of the three engines this fails.
browser: pkg-tests/$(NPM_STAMP)
	@node pkg-tests/motori/index.mjs >/dev/null 2>&1 || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    $(call say,Set-up: Chromium$(comma) Firefox and WebKitGTK from the packages of this system$(comma) some minutes$(comma) once); \
	    export DEBIAN_FRONTEND=noninteractive; \
	    apt-get update -qq </dev/null && apt-get install -y -qq --no-install-recommends $(BROWSERS) </dev/null >/dev/null; \
	  fi; }
	@node pkg-tests/motori/index.mjs
