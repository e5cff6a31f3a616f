internal import CMalloc

/// Keeps the resident memory of a transform near what it holds.
public enum MemoryReturn {
    /// Makes the allocator give large blocks back as soon as they are freed; for the rest of the process.
    ///
    /// Left to itself, glibc takes blocks of up to 32 MiB from its heaps once
    /// a few were freed (`mallopt(3)`, dynamic mmap threshold), and columns of
    /// a part leave holes there of three times what lives.
    public static func begin() {
        _ = mallopt(M_MMAP_THRESHOLD, 1 << 20)
    }
}
