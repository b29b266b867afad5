// What has to be done in signal handlers: telling the program of signals through a pipe, and
// giving the terminal back when the program dies.
#ifndef DATELINE_TERMINAL_SUPPORT_H
#define DATELINE_TERMINAL_SUPPORT_H

#include <stdbool.h>
#include <stddef.h>

/// Remembers the modes of the terminal `fd`, to be called before they are changed.
void terminal_guard_remember(int fd);

/// Installs the handlers. `reset` are the bytes that make the terminal usable again.
/// Returns a descriptor that yields the number of each signal as one byte, or -1.
int terminal_guard_begin(const char *reset, size_t length);

/// Puts back the handlers that were there before.
void terminal_guard_end(void);

/// Says whether another program has the terminal: its Ctrl-C is then none of ours, and there is
/// nothing to give back when this program dies.
void terminal_guard_lend(bool lent);

/// Stops the process group, as Ctrl-Z does, and returns when it is continued.
void terminal_stop(void);

#endif
