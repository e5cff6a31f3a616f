/// What stands before each page.
struct PageHeader {
    /// The sizes of the page that follows, in bytes.
    struct Sizes {
        var uncompressed: Int
        var compressed: Int

        /// The header of a page of values.
        func dataPage(valueCount: Int, encoding: PageEncoding) -> PageHeader {
            PageHeader(type: .data, sizes: self, valueCount: valueCount, encoding: encoding)
        }

        /// The header of a page with the dictionary.
        func dictionaryPage(valueCount: Int) -> PageHeader {
            PageHeader(type: .dictionary, sizes: self, valueCount: valueCount, encoding: .plain)
        }
    }

    var type: PageType
    var sizes: Sizes
    var valueCount: Int
    var encoding: PageEncoding
    /// How many bytes of levels stand before the values, uncompressed; of pages of version 2 alone.
    var levelsSize = 0
    /// Whether the values are compressed; pages of version 2 may say no.
    var isCompressed = true

    /// The header's bytes, for pages of version 1 and dictionaries.
    func bytes() -> [UInt8] {
        var writer = CompactWriter()
        writer.structure { writer in
            writer.field(1, i32: self.type.rawValue)
            writer.field(2, i32: self.sizes.uncompressed)
            writer.field(3, i32: self.sizes.compressed)
            writer.field(self.type == .dictionary ? 7 : 5) { writer in
                writer.field(1, i32: self.valueCount)
                writer.field(2, i32: self.encoding.rawValue)
                if self.type == .data {
                    writer.field(3, i32: PageEncoding.rle.rawValue)
                    writer.field(4, i32: PageEncoding.rle.rawValue)
                }
            }
        }
        return writer.bytes
    }
}
