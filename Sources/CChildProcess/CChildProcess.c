#define _GNU_SOURCE
#include "CChildProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// One request at a time is handed to the thread that starts children.
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int thread_error = 0;
static const struct cchildprocess_request *pending = NULL;
static struct cchildprocess_result finished;
static int is_finished = 0;

// Puts a descriptor where the child expects it; the copy outlives `execve`.
static int place(int descriptor, int target) {
    return descriptor < 0 || dup2(descriptor, target) >= 0 ? 0 : -1;
}

// Runs in the child, which borrows the parent's memory until `execve`.
static int become(const struct cchildprocess_request *request, pid_t parent) {
    struct sigaction standard = {.sa_handler = SIG_DFL};
    for (int number = 1; number < NSIG; number++) {
        sigaction(number, &standard, NULL);
    }
    setsid();
    if (request->death_signal != 0) {
        prctl(PR_SET_PDEATHSIG, request->death_signal);
        if (getppid() != parent) {
            _exit(127);
        }
    }
    // Moved out of the way first, in case one of them is 0, 1 or 2 itself.
    int input = request->standard_input < 0 ? -1 : fcntl(request->standard_input, F_DUPFD, 3);
    int output = request->standard_output < 0 ? -1 : fcntl(request->standard_output, F_DUPFD, 3);
    int error = request->standard_error < 0 ? -1 : fcntl(request->standard_error, F_DUPFD, 3);
    if (place(input, 0) != 0 || place(output, 1) != 0 || place(error, 2) != 0) {
        return cchildprocess_stage_fork;
    }
#ifdef SYS_close_range
    long closed = syscall(SYS_close_range, 3U, ~0U, 0U);
#else
    long closed = -1;
#endif
    if (closed != 0) {
        for (int descriptor = 3; descriptor < 65536; descriptor++) {
            close(descriptor);
        }
    }
    if (request->directory != NULL && chdir(request->directory) != 0) {
        return cchildprocess_stage_directory;
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(request->path, request->arguments, request->environment);
    return cchildprocess_stage_execute;
}

static struct cchildprocess_result start(const struct cchildprocess_request *request) {
    struct cchildprocess_result result = {.process = -1, .descriptor = -1};
    sigset_t all, old;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    pid_t parent = getpid();
    volatile int failed_stage = cchildprocess_stage_none;
    volatile int failed_error = 0;
    pid_t child = vfork();
    if (child == 0) {
        failed_stage = become(request, parent);
        failed_error = errno;
        _exit(127);
    }
    if (child < 0) {
        result.stage = cchildprocess_stage_fork;
        result.error = errno;
    } else if (failed_stage != cchildprocess_stage_none) {
        result.stage = failed_stage;
        result.error = failed_error;
        while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {
        }
    } else {
        result.process = child;
        result.descriptor = (int)syscall(SYS_pidfd_open, child, 0);
        if (result.descriptor < 0) {
            result.stage = cchildprocess_stage_fork;
            result.error = errno;
            kill(child, SIGKILL);
            while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {
            }
            result.process = -1;
        }
    }
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    return result;
}

static void *serve(void *unused) {
    (void)unused;
    pthread_mutex_lock(&lock);
    for (;;) {
        while (pending == NULL) {
            pthread_cond_wait(&changed, &lock);
        }
        finished = start(pending);
        pending = NULL;
        is_finished = 1;
        pthread_cond_broadcast(&changed);
    }
    return NULL;
}

static void start_thread(void) {
    // Signals of the process are not for this thread.
    sigset_t all, old;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    pthread_t thread;
    thread_error = pthread_create(&thread, NULL, serve, NULL);
    if (thread_error == 0) {
        pthread_detach(thread);
    }
    pthread_sigmask(SIG_SETMASK, &old, NULL);
}

struct cchildprocess_result cchildprocess_spawn(const struct cchildprocess_request *request) {
    pthread_once(&once, start_thread);
    if (thread_error != 0) {
        struct cchildprocess_result result = {
            .process = -1, .descriptor = -1, .error = thread_error, .stage = cchildprocess_stage_fork};
        return result;
    }
    pthread_mutex_lock(&turn);
    pthread_mutex_lock(&lock);
    is_finished = 0;
    pending = request;
    pthread_cond_broadcast(&changed);
    while (!is_finished) {
        pthread_cond_wait(&changed, &lock);
    }
    struct cchildprocess_result result = finished;
    pthread_mutex_unlock(&lock);
    pthread_mutex_unlock(&turn);
    return result;
}

int cchildprocess_reap(pid_t process, long *peak_kib) {
    int status = 0;
    struct rusage usage = {0};
    pid_t found;
    do {
        found = wait4(process, &status, WNOHANG, &usage);
    } while (found < 0 && errno == EINTR);
    *peak_kib = usage.ru_maxrss;
    return found == process ? status : -1;
}

int cchildprocess_has_ended(pid_t process) {
    siginfo_t information = {0};
    return waitid(P_PID, (id_t)process, &information, WEXITED | WNOHANG | WNOWAIT) == 0 && information.si_pid == process;
}

int cchildprocess_exited(int status) { return WIFEXITED(status); }
int cchildprocess_exit_status(int status) { return WEXITSTATUS(status); }
int cchildprocess_signal(int status) { return WTERMSIG(status); }

int cchildprocess_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }
