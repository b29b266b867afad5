import Foundation
import Glibc
import Testing

/// The program is killed at random moments of adding; what it had acknowledged must be there.
@Suite struct KilledTests {
  @Test func `killed while it adds, the archive stays sound and loses nothing`() throws {
    let program = try Program()
    var generator = SystemRandomNumberGenerator()
    var acknowledged = 0
    for round in 0..<5 {
      // A line for each article: many batches, and a few known ones among them.
      let lines = (round * 1500..<round * 1500 + 4000).map { number in
        """
        {"position":0,"role":"entry","id":"tag:a.example,2025:\(number)","title":"Number \(number)",\
        "authors":[],"paragraphs":["The word is common and number\(number) is not."],"subheads":[],\
        "captions":[],"tags":[],"enclosures":[],"links":[],"versions":1,"published":"2025-07-01"}
        """
      }
      try program.write(lines.joined(separator: "\n") + "\n", to: "round.jsonl")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.path)
      process.arguments = ["import", "--archive", "a.sqlite", "round.jsonl"]
      process.currentDirectoryURL = program.folder
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      usleep(.random(in: 20_000...900_000, using: &generator))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let doctor = try program.run("doctor", "--archive", "a.sqlite")
      guard doctor.status == 0 || !doctor.errors.contains("no archive here yet") else { continue }
      #expect(doctor.status == 0, "\(doctor.output)\(doctor.errors)")
      let count = doctor.output.split(separator: " ").compactMap { Int($0) }.first ?? -1
      #expect(count >= acknowledged)
      acknowledged = count
    }
    // Whatever was cut short is added now, and nothing twice.
    _ = try program.run("import", "--archive", "a.sqlite", "round.jsonl")
    let again = try program.run("import", "--archive", "a.sqlite", "round.jsonl")
    #expect(again.output == "0 articles added, 4000 known already.\n")
    #expect(try program.run("doctor", "--archive", "a.sqlite").status == 0)
  }
}
