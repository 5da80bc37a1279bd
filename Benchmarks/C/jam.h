/* Time in nanoseconds. */
#ifndef JAM_H
#define JAM_H
#include <stdint.h>
#include <time.h>

static inline int64_t jam_of(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* On the wall, and what this process has used of the processors. */
static inline int64_t jam(void) { return jam_of(CLOCK_MONOTONIC); }
static inline int64_t jam_cpu(void) { return jam_of(CLOCK_PROCESS_CPUTIME_ID); }

#endif
