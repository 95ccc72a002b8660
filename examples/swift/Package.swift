// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "PrintTable",
    dependencies: [.package(name: "Regrid", path: "../..")],
    targets: [.executableTarget(name: "PrintTable", dependencies: [.product(name: "Regrid", package: "Regrid")])]
)
