// The wide-character ncurses as Swift can see it: macros and global variables become inline
// functions.
#ifndef DATELINE_CNCURSES_SHIM_H
#define DATELINE_CNCURSES_SHIM_H
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <wchar.h>

/// Takes the characters of the environment's locale when they are in UTF-8, else the C library's
/// own; how numbers are written stays as it is.
static inline void curses_use_unicode(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  setlocale(LC_CTYPE, "C.UTF-8");
}

/// Opens the terminal on standard output; keys are read from `input`.
static inline SCREEN *curses_open(FILE *input) { return newterm(NULL, stdout, input); }

/// Standard input as a stream.
static inline FILE *curses_standard_input(void) { return stdin; }

static inline WINDOW *curses_window(void) { return stdscr; }
static inline void curses_clear_at_next_refresh(void) { clearok(curscr, TRUE); }
static inline int curses_colors(void) { return COLORS; }
static inline int curses_color_pairs(void) { return COLOR_PAIRS; }

static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_italic(void) { return A_ITALIC; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }

/// A cell with one character.
static inline cchar_t curses_cell(wchar_t character, attr_t attributes, int pair) {
  cchar_t cell;
  wchar_t text[2] = {character, 0};
  setcchar(&cell, text, attributes, 0, &pair);
  return cell;
}

/// A cell with a base character and what combines with it, ended by 0.
static inline cchar_t curses_cluster(const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  setcchar(&cell, text, attributes, 0, &pair);
  return cell;
}

/// The columns that ncurses takes a character for; -1 when it is unknown or a control character.
extern int wcwidth(wchar_t character);

/// A string capability of the terminal, or NULL when it has none.
static inline const char *curses_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

/// The size that the terminal on standard output has now; false when it does not tell.
static inline bool curses_terminal_size(int *height, int *width) {
  struct winsize size;
  if (ioctl(1, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *height = size.ws_row;
  *width = size.ws_col;
  return true;
}
#endif
