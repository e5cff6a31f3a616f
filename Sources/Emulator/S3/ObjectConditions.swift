internal import HTTPTypes

/// The conditions under which an object is read or copied.
struct ObjectConditions {
    /// What to do with the object.
    enum Outcome {
        case proceed
        case notModified
        case failed(String)
    }

    let ifMatch: String?
    let ifNoneMatch: String?
    let ifModifiedSince: UnixTime?
    let ifUnmodifiedSince: UnixTime?

    /// Reads the conditions of a request; those for a copy's source have a longer name.
    init(_ headers: HTTPHeaders, prefix: String = "") {
        self.ifMatch = headers["\(prefix)If-Match"]
        self.ifNoneMatch = headers["\(prefix)If-None-Match"]
        self.ifModifiedSince = headers["\(prefix)If-Modified-Since"].flatMap { UnixTime(httpDate: $0) }
        self.ifUnmodifiedSince = headers["\(prefix)If-Unmodified-Since"].flatMap { UnixTime(httpDate: $0) }
    }

    /// Looks at an object; a time is compared in whole seconds, and only where no ETag decides.
    ///
    /// A time that is yet to come is passed over.
    func outcome(_ object: S3Object, now: UnixTime) -> Outcome {
        if let ifMatch {
            guard Self.matches(ifMatch, object) else {
                return .failed("If-Match")
            }
        } else if let ifUnmodifiedSince, object.modified.seconds > ifUnmodifiedSince.seconds {
            return .failed("If-Unmodified-Since")
        }
        if let ifNoneMatch {
            if Self.matches(ifNoneMatch, object) {
                return .notModified
            }
        } else if let ifModifiedSince, ifModifiedSince <= now, object.modified.seconds <= ifModifiedSince.seconds {
            return .notModified
        }
        return .proceed
    }

    private static func matches(_ field: String, _ object: S3Object) -> Bool {
        field.split(separator: ",").contains { tag in
            let bare = S3Request.bare(tag.filter { $0 != " " })
            return bare == "*" || bare == object.eTag || bare == "W/\(object.eTag)"
        }
    }
}
