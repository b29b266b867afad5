#include "terminal_support.h"
