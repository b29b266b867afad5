#include "terminal_support.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// How long the program may take to end after it was told to, in seconds.
enum { GRACE = 2 };

static const int told[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGALRM};
static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE};
enum { TOLD = sizeof told / sizeof *told, FATAL = sizeof fatal / sizeof *fatal };

static struct sigaction old_told[TOLD], old_fatal[FATAL];
static struct termios modes;
static int terminal = -1;
static bool has_modes;
static char reset_bytes[512];
static size_t reset_length;
static int signal_pipe[2] = {-1, -1};
static char alternate_stack[64 * 1024];
static volatile sig_atomic_t active, lent_out, ending;

// Everything here may run in a signal handler.
static void restore(void) {
  if (!active || lent_out) return;
  active = 0;
  for (size_t done = 0; done < reset_length;) {
    ssize_t count = write(terminal, reset_bytes + done, reset_length - done);
    if (count <= 0) break;
    done += (size_t)count;
  }
  if (has_modes) tcsetattr(terminal, TCSANOW, &modes);
}

static void die(int number, const struct sigaction *action) {
  sigaction(number, action, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
}

static void on_fatal(int number) {
  restore();
  // What was there before may print where the program crashed.
  for (int index = 0; index < FATAL; index++) {
    if (fatal[index] == number) die(number, &old_fatal[index]);
  }
}

static void on_told(int number) {
  int saved = errno;
  if (lent_out && (number == SIGINT || number == SIGQUIT)) return;
  if (number == SIGALRM || ((number == SIGTERM || number == SIGHUP) && ending)) {
    restore();
    struct sigaction usual = {.sa_handler = SIG_DFL};
    die(ending ? ending : SIGTERM, &usual);
  }
  if (number == SIGTERM || number == SIGHUP) {
    ending = number;
    alarm(GRACE);
  }
  char byte = (char)number;
  ssize_t ignored = write(signal_pipe[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

static void install(void) {
  struct sigaction action = {.sa_handler = on_told, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  for (int index = 0; index < TOLD; index++) sigaction(told[index], &action, NULL);
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(&stack, NULL);
  action.sa_handler = on_fatal;
  action.sa_flags = SA_ONSTACK;
  for (int index = 0; index < FATAL; index++) sigaction(fatal[index], &action, NULL);
}

void terminal_guard_remember(int fd) {
  terminal = fd;
  has_modes = tcgetattr(fd, &modes) == 0;
  for (int index = 0; index < TOLD; index++) sigaction(told[index], NULL, &old_told[index]);
  for (int index = 0; index < FATAL; index++) sigaction(fatal[index], NULL, &old_fatal[index]);
}

int terminal_guard_begin(const char *reset, size_t length) {
  static bool registered;
  if (!registered) registered = atexit(restore) == 0;
  if (signal_pipe[0] < 0 && pipe(signal_pipe) != 0) return -1;
  for (int end = 0; end < 2; end++) {
    fcntl(signal_pipe[end], F_SETFL, O_NONBLOCK);
    fcntl(signal_pipe[end], F_SETFD, FD_CLOEXEC);
  }
  reset_length = length < sizeof reset_bytes ? length : sizeof reset_bytes;
  memcpy(reset_bytes, reset, reset_length);
  lent_out = 0;
  ending = 0;
  active = 1;
  install();
  return signal_pipe[0];
}

void terminal_guard_end(void) {
  active = 0;
  alarm(0);
  for (int index = 0; index < TOLD; index++) sigaction(told[index], &old_told[index], NULL);
  for (int index = 0; index < FATAL; index++) sigaction(fatal[index], &old_fatal[index], NULL);
}

void terminal_guard_lend(bool lent) {
  lent_out = lent;
  struct sigaction action = {.sa_handler = lent ? SIG_DFL : on_told, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(SIGTSTP, &action, NULL);
}

void terminal_stop(void) {
  kill(0, SIGTSTP);
  // Another thread may have taken the signal: wait until this one has been stopped and continued.
  // A process group that no shell looks after is not stopped at all, hence the limit.
  struct pollfd continued = {.fd = signal_pipe[0], .events = POLLIN};
  poll(&continued, 1, 50);
}
