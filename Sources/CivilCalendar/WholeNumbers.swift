extension BinaryInteger {
    /// The quotient rounded towards minus infinity; the divisor is above zero.
    public func flooredQuotient(_ divisor: Self) -> Self {
        let (quotient, remainder) = self.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The remainder that is never negative; the divisor is above zero.
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
