internal import PlaceRecognition
internal import TweetReading

extension PartBuilder {
    /// Appends a snapshot of a user, unless the day has a newer one; leaves the key in `userKey`.
    ///
    /// - Returns: The user's home.
    mutating func appendUser(_ user: UserView, observedAt: Int64) -> Home {
        let key = RowKeys.user(user, &self.userKey)
        guard user.isProfile || !user.screenName.isEmpty || !user.displayName.isEmpty else {
            return .unknown
        }
        let home = self.finder.home(user.location)
        let row = UserRow(observedAt: observedAt, key: key, place: self.place)
        if let known = self.userIndex.row(of: row.dayKey) {
            guard self.userRows[known].key == key, row.supersedes(self.userRows[known]) else {
                return home
            }
            self.userRows[known].isAlive = false
        }
        self.userIndex.set(row.dayKey, row: self.userRows.count)
        self.userRows.append(row)
        self.writeUser(user, home, observedAt)
        return home
    }

    private mutating func writeUser(_ user: UserView, _ home: Home, _ observedAt: Int64) {
        self.users.append(self.userKey.bytes)
        self.users.append(user.id)
        self.users.append(nonEmpty: user.screenName)
        self.appendField(user.displayName)
        self.appendField(user.bio)
        self.appendField(user.location)
        self.appendField(user.link)
        self.users.append(user.createdAt)
        self.users.append(user.followers)
        self.users.append(user.friends)
        self.users.append(user.listed)
        self.users.append(user.statuses)
        self.users.append(user.favourites)
        self.users.append(user.isVerified)
        self.users.append(user.isDefaultProfile)
        self.users.append(home.country)
        self.users.append(home.county)
        self.users.append(home.placeID)
        self.users.append(home.country == nil ? nil : home.confidence)
        self.judge.judge(user, observedAt: observedAt)
        self.users.append(self.judge.kind.name)
        self.users.append(nonEmpty: self.judge.reason)
        self.users.append(self.judge.botScore)
        self.users.append(self.judge.isTravelBlogger)
        self.users.append(observedAt)
        self.users.close()
    }

    private mutating func appendField(_ text: UnsafeRawBufferPointer) {
        guard !text.isEmpty else {
            self.users.append(UnsafeRawBufferPointer(start: nil, count: 0))
            return
        }
        self.fieldCleaner.clean(text, maximum: self.users.nextLimit)
        self.users.append(nonEmpty: self.fieldCleaner.bytes)
    }
}
