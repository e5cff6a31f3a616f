import Emulator

/// Templates: YAML, intrinsic functions, resources.
struct TemplateFuzz: FuzzTarget {
    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        do throws(TemplateError) {
            let template = try CloudTemplate(yaml: Array(bytes)) { _ in
                Array(#"{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#.utf8)
            }
            for function in template.functions {
                _ = template.function(function.arn)
            }
        } catch {
            require(!error.description.isEmpty, "an error says something")
        }
    }
}
