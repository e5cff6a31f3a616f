import FoundationEssentials
import Glibc
import LambdaRuntime

/// The function's `bootstrap`: reads the environment, builds the handler, answers events.
@main
enum Bootstrap {
    static func main() async {
        let environment = ProcessInfo.processInfo.environment
        exit(await LambdaRuntime.run(environment: environment) { TransformHandler(environment: environment) })
    }
}
