extension BinaryInteger {
    /// The quotient rounded towards minus infinity.
    public func flooredQuotient(_ divisor: Self) -> Self {
        (self - self.flooredRemainder(divisor)) / divisor
    }

    /// The remainder that is never negative.
    public func flooredRemainder(_ divisor: Self) -> Self {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }

    /// The digits with so many zeros before them that they have a width at least.
    public func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
