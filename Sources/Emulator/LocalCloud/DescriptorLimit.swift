internal import Glibc

/// How many files and connections this process may have open.
enum DescriptorLimit {
    /// Raises the limit as far as the system lets a process do it by itself.
    ///
    /// Many shells begin with 1,024, which a few clients use up.
    ///
    /// - Returns: The limit that holds now.
    static func raise() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return 1_024
        }
        if limit.rlim_cur < limit.rlim_max {
            var raised = limit
            raised.rlim_cur = min(limit.rlim_max, 65_536)
            if raised.rlim_cur > limit.rlim_cur,
                setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0
            {
                limit = raised
            }
        }
        return Int(clamping: limit.rlim_cur)
    }
}
