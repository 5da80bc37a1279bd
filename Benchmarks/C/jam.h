/* Time in nanoseconds. */
#ifndef JAM_H
#define JAM_H
#include <stdint.h>
#include <time.h>

static inline int64_t jam(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

#endif
