extension TweetReader {
    /// Puts an archive's owner in the place of the author whom its tweets do not name.
    ///
    /// - Throws: ``TweetReadingFailure`` where the archive does not tell whose it is.
    func takeOwner(_ owner: ArchiveOwner?, _ tweet: inout TweetView) throws(TweetReadingFailure) {
        guard let owner else {
            throw .incomplete(
                "the archive does not say whose it is: put account.js in front, as in "
                    + "`cat account.js tweets.js > archive.js`"
            )
        }
        tweet.user.id = owner.id
        tweet.user.screenName = self.arena.copy(owner.screenName)
        if !owner.displayName.isEmpty {
            tweet.user.displayName = self.arena.copy(owner.displayName)
        }
        tweet.user.createdAt = owner.createdAt
        // An archive keeps a retweet as its text alone.
        tweet.isRetweet = tweet.isRetweet || tweet.text.starts(with: "RT @".utf8)
    }
}
