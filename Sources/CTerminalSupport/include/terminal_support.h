// What has to be done in signal handlers: telling the program of signals through a pipe, and
// giving the terminal back when the program dies.
#ifndef DATELINE_TERMINAL_SUPPORT_H
#define DATELINE_TERMINAL_SUPPORT_H

#include <stdbool.h>
#include <stddef.h>

/// Remembers the modes of the terminal `fd` and who handles signals, before either is changed.
void terminal_guard_remember(int fd);

/// Installs the handlers. `reset` are the bytes that make the terminal usable again.
/// Returns a descriptor that yields the number of each signal as one byte, or -1.
int terminal_guard_begin(const char *reset, size_t length);

/// Puts back the handlers that were there before.
void terminal_guard_end(void);

/// Says whether another program, or the shell, has the terminal: Ctrl-C is then none of ours,
/// Ctrl-Z stops this process too, and there is nothing to give back when it dies.
void terminal_guard_lend(bool lent);

/// Stops the process group, as Ctrl-Z does, and returns when it is continued; to be called while
/// the terminal is lent.
void terminal_stop(void);

#endif
