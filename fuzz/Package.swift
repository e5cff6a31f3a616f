// swift-tools-version: 6.3

import PackageDescription

// A package of its own: libFuzzer's flag gives every executable a second `main`, which the main package cannot bear.
// SwiftPM takes no path outside of a package, so that `Sources` is a link to the sources of the main package.

/// The libraries under attack, and what they are made of: the name, the parts, the settings of the linker.
let libraries: [(name: String, parts: [Target.Dependency], linker: [LinkerSetting])] = [
    ("CivilCalendar", [], []),
    ("Compression", ["CLibbz2", "CLibzstd", "CZlib"], [.linkedLibrary(":libbz2.a")]),
    ("Cryptography", ["CLibcrypto"], []),
    ("JSONDocument", ["CSimdjson"], []),
    ("ParquetFile", ["Compression"], []),
    ("YAMLDocument", ["CLibyaml"], []),
    ("BlockingExecutor", [], []),
    ("ChildProcess", ["CChildProcess"], []),
    ("HTTPTypes", ["CivilCalendar"], []),
    ("HTTPClient", ["BlockingExecutor", "CLibcurl", "HTTPTypes"], []),
    ("HTTPServer", ["CLibmicrohttpd", "HTTPTypes"], []),
    ("Postgres", ["BlockingExecutor", "CLibpq"], []),
    ("SQLite", ["CSqlite3"], []),
    ("AWSClients", ["Cryptography", "HTTPClient", "HTTPTypes", "JSONDocument"], []),
    ("LambdaEvents", ["HTTPTypes", "JSONDocument"], []),
    ("StateMachine", ["CivilCalendar", "Cryptography", "JSONDocument"], []),
    (
        "Emulator",
        [
            "AWSClients", "BlockingExecutor", "ChildProcess", "CivilCalendar", "Cryptography", "HTTPServer",
            "HTTPTypes", "JSONDocument", "LambdaEvents", "ParquetFile", "Postgres", "SQLite", "StateMachine",
            "YAMLDocument",
        ], []
    ),
    ("TweetModel", [], []),
    ("TweetReading", ["CivilCalendar", "Compression", "Cryptography", "JSONDocument", "TweetModel"], []),
    ("PlaceRecognition", ["CGazetteer"], []),
    (
        "TweetTransform",
        [
            "CivilCalendar", "Cryptography", "JSONDocument", "ParquetFile", "PlaceRecognition", "TweetModel",
            "TweetReading",
        ], []
    ),
]

/// The language that the main package is written in.
let language: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
    name: "putokaz-fuzz",
    targets: [
        .systemLibrary(name: "CLibbz2", path: "Sources/CLibbz2"),
        .systemLibrary(name: "CLibcrypto", path: "Sources/CLibcrypto", pkgConfig: "libcrypto"),
        .systemLibrary(name: "CLibcurl", path: "Sources/CLibcurl", pkgConfig: "libcurl"),
        .systemLibrary(name: "CLibmicrohttpd", path: "Sources/CLibmicrohttpd", pkgConfig: "libmicrohttpd"),
        .systemLibrary(name: "CLibpq", path: "Sources/CLibpq", pkgConfig: "libpq"),
        .systemLibrary(name: "CLibyaml", path: "Sources/CLibyaml", pkgConfig: "yaml-0.1"),
        .systemLibrary(name: "CLibzstd", path: "Sources/CLibzstd", pkgConfig: "libzstd"),
        .systemLibrary(name: "CSqlite3", path: "Sources/CSqlite3", pkgConfig: "sqlite3"),
        .systemLibrary(name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib"),
        .target(name: "CChildProcess", path: "Sources/CChildProcess"),
        .target(name: "CGazetteer", path: "Sources/CGazetteer", exclude: ["gazetteer.bin"]),
        .target(name: "CSimdjson", path: "Sources/CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                "AWSClients", "Cryptography", "Emulator", "HTTPClient", "HTTPServer", "HTTPTypes", "JSONDocument",
                "ParquetFile", "StateMachine", "TweetReading", "TweetTransform",
            ],
            path: "Fuzz",
            swiftSettings: language + [.unsafeFlags(["-parse-as-library"])]
        ),
    ]
        + libraries.map { library in
            .target(
                name: library.name,
                dependencies: library.parts,
                path: "Sources/\(library.name)",
                swiftSettings: language,
                linkerSettings: library.linker
            )
        },
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x,
    cxxLanguageStandard: .cxx17
)
