// Tells the thread sanitizer of what it cannot see: a contended `Mutex` of Swift.
//
// `Synchronization.Mutex` takes and gives back an uncontended lock in code that the sanitizer instruments. A contended
// one goes to three functions of a library that it does not, and from there to Linux (a futex with priority
// inheritance), so that each value which a mutex guards would be reported as a race. `scripts/test --sanitize thread`
// links this file and has the linker put these functions in front of the library's (`--wrap`).
// The three names are those of the toolchain's libswiftSynchronization (Swift 6.3); `prepare` shows with two small
// programs whether they still are.

#include <stdbool.h>
#include <stdint.h>

// Annotations of compiler-rt: <sanitizer/tsan_interface.h>.
void __tsan_acquire(void *address);
void __tsan_release(void *address);

#define HANDLE __attribute__((swift_context)) void *handle
#define LOCK_SLOW "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY_LOCK_SLOW "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK_SLOW "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

__attribute__((swiftcall)) void real_lock_slow(uint32_t thread, HANDLE) __asm__("__real_" LOCK_SLOW);
__attribute__((swiftcall)) bool real_try_lock_slow(HANDLE) __asm__("__real_" TRY_LOCK_SLOW);
__attribute__((swiftcall)) void real_unlock_slow(HANDLE) __asm__("__real_" UNLOCK_SLOW);

__attribute__((swiftcall)) void lock_slow(uint32_t thread, HANDLE) __asm__("__wrap_" LOCK_SLOW);
__attribute__((swiftcall)) bool try_lock_slow(HANDLE) __asm__("__wrap_" TRY_LOCK_SLOW);
__attribute__((swiftcall)) void unlock_slow(HANDLE) __asm__("__wrap_" UNLOCK_SLOW);

__attribute__((swiftcall)) void lock_slow(uint32_t thread, HANDLE) {
    real_lock_slow(thread, handle);
    __tsan_acquire(handle);
}

__attribute__((swiftcall)) bool try_lock_slow(HANDLE) {
    bool taken = real_try_lock_slow(handle);
    if (taken) __tsan_acquire(handle);
    return taken;
}

__attribute__((swiftcall)) void unlock_slow(HANDLE) {
    __tsan_release(handle);
    real_unlock_slow(handle);
}
