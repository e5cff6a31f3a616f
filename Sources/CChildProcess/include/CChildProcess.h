/// Starts a program in a session of its own that ends with its parent.
///
/// This is C because Swift cannot: `fork` and `vfork` are unavailable to it,
/// and `posix_spawn` offers no parent-death signal. Between `vfork` and
/// `execve` only async-signal-safe calls are made.
///
/// The kernel sends the parent-death signal when the *thread* that started
/// the child ends, so every child is started by one thread that never does.
#pragma once

#include <sys/types.h>

/// What is to be started; every pointer stays the caller's.
struct cchildprocess_request {
    /// The path of the program.
    const char *path;
    /// Its arguments with its own name first, ended by NULL.
    char *const *arguments;
    /// Its whole environment as NAME=VALUE, ended by NULL.
    char *const *environment;
    /// Its working directory, or NULL for that of the parent.
    const char *directory;
    /// What becomes its descriptors 0, 1 and 2; -1 leaves the parent's.
    int standard_input;
    int standard_output;
    int standard_error;
    /// The signal sent to it when the parent ends; 0 for none.
    int death_signal;
};

/// Where a start failed.
enum cchildprocess_stage {
    cchildprocess_stage_none = 0,
    cchildprocess_stage_fork = 1,
    cchildprocess_stage_directory = 2,
    cchildprocess_stage_execute = 3,
};

/// The outcome of a start.
struct cchildprocess_result {
    /// The new process, or -1.
    pid_t process;
    /// A descriptor that becomes readable when the process ends, or -1.
    int descriptor;
    /// `errno` of the step that failed, or 0.
    int error;
    /// That step, a `cchildprocess_stage`.
    int stage;
};

/// Starts a program; returns once it runs or has failed to.
struct cchildprocess_result cchildprocess_spawn(const struct cchildprocess_request *request);

/// How a process ended: reaps it and gives its peak resident memory in KiB.
///
/// Returns the status of `wait4`, or -1 where there is no such child.
int cchildprocess_reap(pid_t process, long *peak_kib);

/// Whether a process has ended; it is not reaped.
int cchildprocess_has_ended(pid_t process);

/// The parts of a wait status that C hides behind macros.
int cchildprocess_exited(int status);
int cchildprocess_exit_status(int status);
int cchildprocess_signal(int status);

/// `pipe2` with O_CLOEXEC, which Swift does not see: 0, or -1 and `errno`.
int cchildprocess_pipe(int ends[2]);
