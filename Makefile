# `make run` opens the reader on the sample documents; `make test` builds, lints and tests.

PREFIX ?= $(HOME)/.local
SWIFT ?= swift
RELEASE = -c release -Xswiftc -static-stdlib

# Debian packages that are needed and a file that shows each is there.
PACKAGES = libncursesw5-dev:/usr/include/ncurses.h libsqlite3-dev:/usr/include/sqlite3.h \
  libxml2-dev:/usr/include/libxml2/libxml/parser.h \
  libcurl4-openssl-dev:/usr/bin/curl-config
TEST_PACKAGES = $(PACKAGES) tmux:/usr/bin/tmux

SOURCES = Package.swift Sources Tests

.PHONY: run build test lint imports bench docs install uninstall format clean packages test-packages

run: build
	@./.build/release/dateline seeds

build: packages
	@$(SWIFT) build $(RELEASE) --product dateline

# The tests that drive a terminal wait for it: they come after those that keep all cores busy.
test: test-packages lint imports
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --skip DatelineTests
	$(SWIFT) test --skip-build --filter DatelineTests

lint:
	@$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

imports:
	@Tests/check-imports.sh

bench: packages
	$(SWIFT) build $(RELEASE) --product dateline
	$(SWIFT) build $(RELEASE) --product dateline-bench
	./.build/release/dateline-bench ./.build/release/dateline

# The parts of the documentation that the program makes.
docs: packages
	$(SWIFT) build --product dateline
	./.build/debug/dateline keys > docs/keys.md
	./.build/debug/dateline config --markdown > docs/configuration.md
	./.build/debug/dateline snapshot --now 2025-07-15T12:00:00Z --size 120x34 --svg \
	  --keys 'Enter Tab' seeds > docs/screen.svg

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 .build/release/dateline "$(DESTDIR)$(PREFIX)/bin/dateline"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/dateline"

format:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

clean:
	rm -rf .build

packages:
	@Tests/install-packages.sh $(PACKAGES)

test-packages:
	@Tests/install-packages.sh $(TEST_PACKAGES)
