/// What a column of a text table holds, by its header.
public enum TableColumn: Sendable, Hashable {
    /// Nothing that is used.
    case ignored
    /// The tweet's id.
    case id
    /// When the tweet was written.
    case date
    /// The tweet's text.
    case text
    /// The tweet's language.
    case language
    /// The program that wrote it.
    case source
    /// Retweets.
    case retweets
    /// Likes.
    case favorites
    /// Replies.
    case replies
    /// Quotes.
    case quotes
    /// The tweet that is answered.
    case replyToTweet
    /// The id of the user who is answered.
    case replyToUser
    /// The handle of the user who is answered.
    case replyToName
    /// The original of a retweet.
    case retweetOf
    /// The tweet that is quoted.
    case quoteOf
    /// Whether it is a retweet.
    case isRetweet
    /// The tweet's address, which holds handle and id.
    case permalink
    /// Degrees north.
    case latitude
    /// Degrees east.
    case longitude
    /// The name of the tagged place.
    case placeName
    /// The country of the tagged place.
    case placeCountry
    /// The author's id.
    case userID
    /// The author's handle.
    case screenName
    /// The author's shown name.
    case displayName
    /// The author's location.
    case userLocation
    /// The author's description.
    case userBio
    /// The author's link.
    case userLink
    /// When the account was made.
    case userCreated
    /// The author's followers.
    case followers
    /// Accounts that the author follows.
    case friends
    /// Likes that the author gave.
    case favourites
    /// Lists that hold the author.
    case listed
    /// Tweets that the author ever wrote.
    case statuses
    /// Whether the author is verified.
    case verified

    /// The column that a header's name stands for.
    ///
    /// - Parameter name: The name as written; case, spaces and underscores do not matter.
    public init(header name: String) {
        // Kaggle's `user_name` is the name shown; `username` is a handle everywhere.
        guard name.lowercased() != "user_name" else {
            self = .displayName
            return
        }
        let plain = String(name.lowercased().unicodeScalars.filter { !" _-\u{FEFF}\"'".unicodeScalars.contains($0) })
        self = Self.names[plain] ?? .ignored
    }

    private static let names: [String: Self] = {
        var names: [String: Self] = [:]
        for (column, aliases) in Self.aliases {
            for alias in aliases.split(separator: " ") {
                names[String(alias)] = column
            }
        }
        return names
    }()

    private static let aliases: [(Self, String)] = [
        (.id, "id idstr tweetid statusid tweet.id"),
        (.date, "date createdat datetime timestamp time tweetcreated tweetcreatedat tweetdate posteddate created"),
        (.text, "text tweet content fulltext tweettext rawcontent tweetcontent body message"),
        (.language, "lang language tweetlang"),
        (.source, "source sourcelabel tweetsource"),
        (.retweets, "retweets retweetcount retweetscount nretweets nbrretweet publicmetrics.retweetcount numretweets"),
        (
            .favorites,
            "favorites favoritecount favourites likes likecount likescount nlikes nbrfavorite publicmetrics.likecount numlikes"
        ),
        (.replies, "replies replycount repliescount nreplies nbrreply publicmetrics.replycount"),
        (.quotes, "quotes quotecount publicmetrics.quotecount"),
        (.replyToTweet, "inreplytostatusid inreplytotweetid referencedtweets.repliedto.id replytostatusid"),
        (.replyToUser, "inreplytouserid replytouserid"),
        (.replyToName, "inreplytoscreenname replytoscreenname inreplytousername to"),
        (.retweetOf, "referencedtweets.retweeted.id retweetedstatusid retweetstatusid retweetid"),
        (.quoteOf, "referencedtweets.quoted.id quotedstatusid"),
        (.isRetweet, "isretweet retweet isrt"),
        (.permalink, "permalink url link tweeturl permalinkurl"),
        (.latitude, "latitude lat geo.coordinates.latitude"),
        (.longitude, "longitude lng lon long geo.coordinates.longitude"),
        (.placeName, "geo.fullname placefullname placename place"),
        (.placeCountry, "geo.countrycode countrycode placecountrycode"),
        (.userID, "userid authorid author.id user.id useridstr fromuserid"),
        (
            .screenName,
            "username screenname userscreenname user.screenname handle author.username userusername user.username fromuser user author"
        ),
        (.displayName, "displayname author.name user.name userdisplayname name"),
        (.userLocation, "userlocation author.location user.location location userloc"),
        (.userBio, "userdescription author.description user.description description bio userbio"),
        (.userLink, "userurl author.url user.url"),
        (.userCreated, "usercreated usercreatedat author.createdat user.createdat accountcreatedat"),
        (.followers, "userfollowers followers followerscount userfollowerscount author.publicmetrics.followerscount"),
        (
            .friends,
            "userfriends friends friendscount userfriendscount following followingcount author.publicmetrics.followingcount"
        ),
        (.favourites, "userfavourites favouritescount userfavouritescount userfavorites"),
        (.listed, "userlisted listedcount author.publicmetrics.listedcount"),
        (.statuses, "userstatuses statusescount userstatusescount author.publicmetrics.tweetcount"),
        (.verified, "userverified verified isverified author.verified"),
    ]
}
