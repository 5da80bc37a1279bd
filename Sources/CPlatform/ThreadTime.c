/* libxlsxwriter calls gmtime(), whose answer lies in one buffer shared by all
 * threads. Workbooks are written on several threads, so this program answers
 * with a buffer per thread. */
#define _GNU_SOURCE
#include <stddef.h>
#include <time.h>

__attribute__((visibility("default"), used)) struct tm *gmtime(const time_t *time) {
    static _Thread_local struct tm result;
    return time ? gmtime_r(time, &result) : NULL;
}
