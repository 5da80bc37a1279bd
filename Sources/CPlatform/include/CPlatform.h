/* The parts of glibc that Swift's own module map leaves out, and the
 * functions of libxlsxwriter and glibc that this program replaces. */
#ifndef MONEV_CPLATFORM_H
#define MONEV_CPLATFORM_H
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>

/* How often libxlsxwriter asked for a temporary file since the start. */
uint64_t monev_tmpfile_calls(void);

/* How many parts of workbooks were compressed since the start. */
uint64_t monev_deflate_calls(void);

/* How often this thread's temporary streams could not grow. */
uint64_t monev_tmpfile_failures(void);

/* Swaps two paths of one file system in one step; -1 and errno when the file
 * system cannot. */
int monev_exchange(const char *first, const char *second);

/* Renames without replacing: EEXIST when the target is there. */
int monev_rename_new(const char *source, const char *target);

/* fsync of many descriptors side by side; errors[i] is 0 or an errno. */
void monev_fsync_all(const int *descriptors, int *errors, int count);

/* 1 when another process of this machine holds the regular file open for
 * writing, 0 when none does, -1 when the system cannot tell. */
int monev_open_for_writing(int descriptor);

/* f_type of the file system a path lies on, or 0. */
int64_t monev_filesystem_kind(const char *path);

/* Whether files of that kind of file system lie on another machine, or may:
 * neither locks nor leases reach everybody there. */
int monev_is_share(int64_t kind);

/* From now on SIGTERM, SIGINT and SIGHUP ask the program to stop; a lease that
 * is broken (SIGIO) is no reason to. Returns a descriptor that becomes
 * readable then, or -1. */
int monev_stop_install(void);

/* Whether a stop was asked for. */
int monev_stop_requested(void);

/* Opens /dev/null for each of the descriptors 0, 1, 2 that is closed, so that
 * no file of ours gets its number. */
void monev_open_standard_streams(void);

/* An anonymous file in memory, or -1; errno tells why. */
int monev_memory_file(void);

#endif
