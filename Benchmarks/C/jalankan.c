/* Runs a command and prints what it took: wall clock, user and system time in
 * nanoseconds, the largest resident memory in kB, and its exit status. Small
 * itself: a child starts with the memory of the program it was forked from.
 *
 *     jalankan [-n TIMES] COMMAND... */
#include "jam.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static long long nanoseconds(struct timeval time) {
    return (long long)time.tv_sec * 1000000000 + (long long)time.tv_usec * 1000;
}

int main(int count, char **words) {
    int first = 1, times = 1;
    if (count > 3 && !strcmp(words[1], "-n")) {
        times = atoi(words[2]);
        first = 3;
    }
    if (first >= count) return 64;
    for (int i = 0; i < times; i++) {
        int64_t begin = jam();
        pid_t child = fork();
        if (child == 0) {
            int nowhere = open("/dev/null", O_WRONLY);
            dup2(nowhere, 1);
            dup2(nowhere, 2);
            execvp(words[first], words + first);
            _exit(127);
        }
        int status;
        struct rusage usage;
        if (child < 0 || wait4(child, &status, 0, &usage) != child) return 1;
        printf("%lld %lld %lld %ld %d\n", (long long)(jam() - begin), nanoseconds(usage.ru_utime),
               nanoseconds(usage.ru_stime), usage.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 128);
    }
    return 0;
}
