#define _GNU_SOURCE
#include "CPlatform.h"
#include <sys/mman.h>

int monev_memory_file(void) { return memfd_create("monev", MFD_CLOEXEC); }
