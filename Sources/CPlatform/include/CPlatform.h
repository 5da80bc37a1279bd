/* The parts of glibc that Swift's own module map leaves out, and the
 * functions of libxlsxwriter and glibc that this program replaces. */
#ifndef MONEV_CPLATFORM_H
#define MONEV_CPLATFORM_H
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>

/* How often libxlsxwriter asked for a temporary file since the start. */
uint64_t monev_tmpfile_calls(void);

/* How often this thread's temporary streams could not grow. */
uint64_t monev_tmpfile_failures(void);

/* An anonymous file in memory, or -1; errno tells why. */
int monev_memory_file(void);

#endif
