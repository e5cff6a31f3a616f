import Emulator

/// `putokaz postgres`: the private PostgreSQL alone, for tests and for looking into the warehouse.
struct PostgresCommand: Command {
    static let specification = CommandSpecification(
        name: "postgres",
        summary: "Runs the private PostgreSQL of a state folder, prints its connection string, until stopped.",
        options: [.state]
    )

    private let folder: String
    private let surroundings: Surroundings

    init(_ arguments: Arguments, surroundings: Surroundings) throws {
        self.folder = (arguments[.state] ?? ".putokaz") + "/warehouse"
        self.surroundings = surroundings
    }

    func run() async throws -> Int32 {
        let warehouse = LocalWarehouse(folder: self.folder, searchPath: self.surroundings.environment["PATH"] ?? "")
        let console = self.surroundings.console
        try await Interruption.guarding {
            do {
                console.answer(try await warehouse.connectionString() + " dbname=postgres")
                await Interruption.awaitCancellation()
            } catch {
                await warehouse.stop()
                throw error
            }
            await warehouse.stop()
        }
        return 0
    }
}
