/* File operations that Swift's Glibc module leaves out or that need threads. */
#define _GNU_SOURCE
#include "CPlatform.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/vfs.h>
#include <unistd.h>

int monev_exchange(const char *first, const char *second) {
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int monev_rename_new(const char *source, const char *target) {
    if (renameat2(AT_FDCWD, source, AT_FDCWD, target, RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) return -1;
    if (access(target, F_OK) == 0) {
        errno = EEXIST;
        return -1;
    }
    return rename(source, target);
}

struct sync_job {
    const int *descriptors;
    int *errors;
    int count;
    atomic_int next;
};

static void *sync_worker(void *argument) {
    struct sync_job *job = argument;
    int index;
    while ((index = atomic_fetch_add(&job->next, 1)) < job->count)
        job->errors[index] = fsync(job->descriptors[index]) == 0 ? 0 : errno;
    return NULL;
}

void monev_fsync_all(const int *descriptors, int *errors, int count) {
    enum { most = 16 };
    struct sync_job job = {descriptors, errors, count, 0};
    pthread_t threads[most];
    int started = 0;
    while (started < most && started + 1 < count &&
           pthread_create(&threads[started], NULL, sync_worker, &job) == 0)
        started++;
    sync_worker(&job);
    while (started > 0) pthread_join(threads[--started], NULL);
}

int monev_open_for_writing(int descriptor) {
    struct statfs record;
    /* On a share a lease is refused (EAGAIN) for reasons of the server's too: NFS without a delegation, SMB without an
     * oplock. It says nothing there. */
    if (fstatfs(descriptor, &record) == 0 && monev_is_share((int64_t)(uint32_t)record.f_type)) return -1;
    if (fcntl(descriptor, F_SETLEASE, F_RDLCK) == 0) {
        fcntl(descriptor, F_SETLEASE, F_UNLCK);
        return 0;
    }
    /* EACCES: a file of somebody else, and we may not take leases on those. */
    return errno == EAGAIN ? 1 : -1;
}

int64_t monev_filesystem_kind(const char *path) {
    struct statfs record;
    return statfs(path, &record) == 0 ? (int64_t)(uint32_t)record.f_type : 0;
}

int monev_is_share(int64_t kind) {
    static const int64_t shares[] = {
        0x6969 /* NFS */,        0x517B /* SMB, old */,   0xFF534D42 /* CIFS */,  0xFE534D42 /* SMB2 */,
        0x65735546 /* FUSE */,   0x01021997 /* 9p */,     0x564C /* NCP */,       0x6B414653 /* AFS */,
        0x73757245 /* Coda */,   0xBEEFDEAD /* SNFS */,   0x00C36400 /* Ceph */,  0x01161970 /* GFS2 */,
        0x7461636F /* OCFS2 */,  0x0BD00BD0 /* Lustre */, 0x786F4256 /* vboxsf */, 0xBACBACBC /* vmhgfs */,
        0x47504653 /* GPFS */,   0x5346414F /* AFS */,
    };
    for (unsigned index = 0; index < sizeof shares / sizeof *shares; index++)
        if (shares[index] == kind) return 1;
    return 0;
}

void monev_open_standard_streams(void) {
    for (int descriptor = 0; descriptor < 3; descriptor++)
        if (fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
            if (open("/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY) < 0) return;
}

static atomic_int stop_requested;
static int stop_pipe[2] = {-1, -1};

static void on_stop(int number) {
    int saved = errno;
    (void)number;
    atomic_store(&stop_requested, 1);
    if (write(stop_pipe[1], "", 1) < 0) { /* the pipe is full: it is readable */ }
    errno = saved;
}

/* The signals may be blocked in every other thread: by whoever started the
 * program, and by libdispatch in its workers. */
static void *stop_listener(void *argument) {
    sigset_t set;
    (void)argument;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGHUP);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    for (;;) pause();
}

int monev_stop_install(void) {
    if (pipe2(stop_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    struct sigaction action = {.sa_handler = on_stop, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGHUP, &action, NULL);
    signal(SIGIO, SIG_IGN);
    pthread_t listener;
    if (pthread_create(&listener, NULL, stop_listener, NULL) != 0) return -1;
    pthread_detach(listener);
    return stop_pipe[0];
}

int monev_stop_requested(void) { return atomic_load(&stop_requested); }
