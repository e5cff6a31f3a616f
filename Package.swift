// swift-tools-version: 6.3

import PackageDescription

/// The libraries that each Lambda handler is made of.
let handlerParts: [Target.Dependency] = [
    "AWSClients", "CGlibcFloor", "LambdaEvents", "LambdaRuntime", "Pipeline",
]

let package = Package(
    name: "putokaz",
    products: [
        .executable(name: "putokaz", targets: ["putokaz"]),
        .executable(name: "TransformFunction", targets: ["TransformFunction"]),
        .executable(name: "RedshiftLoaderFunction", targets: ["RedshiftLoaderFunction"]),
        .executable(name: "AnalysisFunction", targets: ["AnalysisFunction"]),
    ],
    targets: [
        // MARK: C libraries: a module map and a shim only
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CLibbz2", providers: [.apt(["libbz2-dev"])]),
        .systemLibrary(name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLibmicrohttpd", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
        .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CLibyaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CLibzstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CSqlite3", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // MARK: C code of ours, each with its reason in its header
        .target(name: "CChildProcess"),
        .target(name: "CGazetteer", exclude: ["gazetteer.bin"]),
        .target(name: "CGlibcFloor", linkerSettings: [.linkedLibrary("m")]),
        .target(name: "CReportPage"),
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "CWarehouseSQL"),

        // MARK: Pure: values in, values out, no I/O
        .target(name: "CivilCalendar"),
        .target(
            name: "Compression",
            dependencies: ["CLibbz2", "CLibzstd", "CZlib"],
            linkerSettings: [.linkedLibrary(":libbz2.a")]
        ),
        .target(name: "Cryptography", dependencies: ["CLibcrypto"]),
        .target(name: "JSONDocument", dependencies: ["CSimdjson"]),
        .target(name: "ParquetFile", dependencies: ["Compression"]),
        .target(name: "YAMLDocument", dependencies: ["CLibyaml"]),

        // MARK: I/O wrappers
        .target(name: "BlockingExecutor"),
        .target(name: "ChildProcess", dependencies: ["CChildProcess"]),
        .target(name: "HTTPTypes", dependencies: ["CivilCalendar"]),
        .target(name: "HTTPClient", dependencies: ["BlockingExecutor", "CLibcurl", "HTTPTypes"]),
        .target(name: "HTTPServer", dependencies: ["CLibmicrohttpd", "HTTPTypes"]),
        .target(name: "Postgres", dependencies: ["BlockingExecutor", "CLibpq"]),
        .target(name: "SQLite", dependencies: ["CSqlite3"]),

        // MARK: Platform: Lambda and AWS, no tweets
        .target(name: "AWSClients", dependencies: ["Cryptography", "HTTPClient", "HTTPTypes", "JSONDocument"]),
        .target(name: "LambdaEvents", dependencies: ["HTTPTypes", "JSONDocument"]),
        .target(name: "LambdaRuntime", dependencies: ["Cryptography", "HTTPClient", "HTTPTypes", "JSONDocument"]),
        .target(name: "Packaging", dependencies: ["Compression"]),
        .target(name: "StateMachine", dependencies: ["CivilCalendar", "Cryptography", "JSONDocument"]),
        .target(
            name: "Emulator",
            dependencies: [
                "AWSClients", "BlockingExecutor", "ChildProcess", "CivilCalendar", "Cryptography", "HTTPServer",
                "HTTPTypes", "JSONDocument", "LambdaEvents", "ParquetFile", "Postgres", "SQLite", "StateMachine",
                "YAMLDocument",
            ]
        ),

        // MARK: Domain: tweets, no Lambda and no sockets
        .target(name: "TweetModel"),
        .target(
            name: "TweetReading",
            dependencies: ["CivilCalendar", "Compression", "Cryptography", "JSONDocument", "TweetModel"]
        ),
        .target(name: "TweetSample", dependencies: ["CivilCalendar", "JSONDocument"]),
        .target(name: "PlaceRecognition", dependencies: ["CGazetteer"]),
        .target(
            name: "TweetTransform",
            dependencies: [
                "CivilCalendar", "Cryptography", "JSONDocument", "ParquetFile", "PlaceRecognition", "TweetModel",
                "TweetReading",
            ]
        ),
        .target(
            name: "Warehouse",
            dependencies: ["CWarehouseSQL", "CivilCalendar", "JSONDocument", "TweetModel"],
            exclude: ["SQL"]
        ),
        .target(name: "Influence", dependencies: ["JSONDocument", "Warehouse"]),
        .target(
            name: "Report",
            dependencies: ["Compression", "CReportPage", "Influence", "JSONDocument"],
            exclude: ["Page"]
        ),

        // MARK: Where domain and platform meet
        .target(
            name: "Pipeline",
            dependencies: [
                "AWSClients", "CMalloc", "CivilCalendar", "Compression", "Cryptography", "HTTPTypes", "Influence",
                "JSONDocument", "LambdaEvents", "LambdaRuntime", "ParquetFile", "PlaceRecognition", "Report",
                "TweetModel", "TweetReading", "TweetTransform", "Warehouse",
            ]
        ),

        // MARK: Executables: composition only
        .executableTarget(
            name: "TransformFunction",
            dependencies: handlerParts,
            path: "functions/Transform",
            exclude: ["README.md"]
        ),
        .executableTarget(
            name: "RedshiftLoaderFunction",
            dependencies: handlerParts,
            path: "functions/RedshiftLoader",
            exclude: ["README.md"]
        ),
        .executableTarget(
            name: "AnalysisFunction",
            dependencies: handlerParts,
            path: "functions/Analysis",
            exclude: ["README.md"]
        ),
        .executableTarget(
            name: "putokaz",
            dependencies: [
                "AWSClients", "CGlibcFloor", "Cryptography", "Emulator", "HTTPTypes", "Influence", "JSONDocument",
                "LambdaEvents", "Packaging", "Pipeline", "PlaceRecognition", "StateMachine", "TweetReading",
                "TweetSample", "TweetTransform",
            ],
            path: "Sources/Putokaz"
        ),

        // MARK: What scripts/bench runs; never shipped
        .executableTarget(name: "MatcherBench", dependencies: ["PlaceRecognition"]),
        .executableTarget(name: "ParseBench", dependencies: ["JSONDocument", "TweetReading"]),

        // MARK: Tests: one target per library, and those that cut across
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "AWSClientsTests", dependencies: ["AWSClients", "TestSupport"]),
        .testTarget(name: "ChildProcessTests", dependencies: ["ChildProcess", "TestSupport"]),
        .testTarget(name: "CivilCalendarTests", dependencies: ["CivilCalendar"]),
        .testTarget(name: "CompressionTests", dependencies: ["Compression", "TestSupport"]),
        .testTarget(name: "CryptographyTests", dependencies: ["Cryptography", "TestSupport"]),
        .executableTarget(name: "EchoRuntime", path: "Tests/EchoRuntime"),
        .testTarget(
            name: "EmulatorTests",
            dependencies: [
                "AWSClients", "Cryptography", "EchoRuntime", "Emulator", "HTTPClient", "HTTPServer", "HTTPTypes",
                "JSONDocument", "ParquetFile", "StateMachine", "TestSupport",
            ],
            exclude: ["conformance_s3.py"]
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["Compression", "JSONDocument", "ParquetFile", "TestSupport"],
            exclude: ["attacks.py", "conformance_runtime.py"]
        ),
        .testTarget(name: "HTTPClientTests", dependencies: ["HTTPClient", "HTTPServer", "TestSupport"]),
        .testTarget(
            name: "HTTPServerTests",
            dependencies: ["BlockingExecutor", "HTTPClient", "HTTPServer", "HTTPTypes", "TestSupport"]
        ),
        .testTarget(name: "HouseStyleTests", dependencies: ["TestSupport"]),
        .testTarget(name: "InfluenceTests", dependencies: ["Influence", "JSONDocument", "TestSupport", "Warehouse"]),
        .testTarget(name: "JSONDocumentTests", dependencies: ["JSONDocument", "TestSupport"]),
        .testTarget(name: "LambdaEventsTests", dependencies: ["LambdaEvents", "TestSupport"]),
        .testTarget(name: "LambdaRuntimeTests", dependencies: ["HTTPServer", "LambdaRuntime", "TestSupport"]),
        .testTarget(
            name: "PackagingTests",
            dependencies: ["Packaging", "TestSupport"],
            exclude: ["template_expansion.py", "warehouse_setup.py"]
        ),
        .testTarget(name: "ParquetFileTests", dependencies: ["ParquetFile", "TestSupport"]),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "AWSClients", "Compression", "Cryptography", "HTTPTypes", "JSONDocument", "ParquetFile", "Pipeline",
                "TweetReading", "TweetSample", "TweetTransform",
            ]
        ),
        .testTarget(name: "PlaceRecognitionTests", dependencies: ["PlaceRecognition", "TestSupport"]),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres", "TestSupport"]),
        .testTarget(
            name: "ReportTests",
            dependencies: ["Compression", "Influence", "JSONDocument", "Report", "TestSupport", "Warehouse"],
            exclude: ["report_in_browser.py"]
        ),
        .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "TestSupport"]),
        .testTarget(name: "StateMachineTests", dependencies: ["JSONDocument", "StateMachine", "TestSupport"]),
        .testTarget(name: "TweetReadingTests", dependencies: ["Compression", "TestSupport", "TweetReading"]),
        .testTarget(name: "TweetSampleTests", dependencies: ["JSONDocument", "TweetSample"]),
        .testTarget(
            name: "TweetTransformTests",
            dependencies: [
                "Compression", "JSONDocument", "ParquetFile", "TestSupport", "TweetModel", "TweetReading",
                "TweetTransform",
            ]
        ),
        .testTarget(name: "WarehouseTests", dependencies: ["JSONDocument", "TestSupport", "TweetModel", "Warehouse"]),
        .testTarget(name: "YAMLDocumentTests", dependencies: ["TestSupport", "YAMLDocument"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x,
    cxxLanguageStandard: .cxx17
)

/// The targets that touch C, where every unsafe expression must be marked.
let wrappers: Set = [
    "BlockingExecutor", "ChildProcess", "Compression", "Cryptography", "HTTPClient", "HTTPServer", "Postgres", "SQLite",
    "YAMLDocument",
]

for target in package.targets
where target.type != .system && !target.name.hasPrefix("C") || wrappers.contains(target.name) {
    var settings = target.swiftSettings ?? []

    // Write `any` before an existential type. SE-0335
    settings.append(.enableUpcomingFeature("ExistentialAny"))
    // Imports are internal unless a public signature needs them. SE-0409
    settings.append(.enableUpcomingFeature("InternalImportsByDefault"))
    // Import the module whose member you use. SE-0444
    settings.append(.enableUpcomingFeature("MemberImportVisibility"))
    // An async function runs on its caller's executor. SE-0461
    settings.append(.enableUpcomingFeature("NonisolatedNonsendingByDefault"))
    // A warning that stays is a bug that stays.
    settings.append(.treatAllWarnings(as: .error))
    if wrappers.contains(target.name) {
        settings.append(.strictMemorySafety())
    }
    target.swiftSettings = settings
}
