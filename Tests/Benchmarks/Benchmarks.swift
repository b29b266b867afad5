import Glibc

/// `dateline-bench PROGRAM [SAMPLES]`: prints every figure that Dateline promises, with its goal;
/// `dateline-bench archive 10000 100000`: those of archives of several sizes; `dateline-bench refresh
/// PROGRAM`: those of fetching; `dateline-bench growth WORD`: those of hostile texts with the word in
/// their names.
///
/// The exit status is 0 also when goals are missed: the table says so, and other work on the
/// machine may be the reason.
@main
struct Benchmarks {
  static func main() {
    let arguments = CommandLine.arguments
    let samples = arguments.count > 2 ? arguments[2] : "seeds"
    if arguments.count > 2, arguments[1] == "archive" {
      // Archives alone, of the sizes that are named: the largest takes minutes to fill.
      print(Figure.heading)
      // A path before a size says where the archive is kept, for another look at it; that of the
      // program has it measured in a terminal.
      var (file, program): (String?, String?)
      for argument in arguments[2...] {
        guard let size = Int(argument) else {
          if argument.hasSuffix("/dateline") { program = argument } else { file = argument }
          continue
        }
        let benchmarks = ArchiveBenchmarks(program: program)
        for figure in benchmarks.figures(articles: size, file: file) { print(figure.row) }
        fflush(nil)
      }
      return
    }
    if arguments.count > 2, arguments[1] == "archive-memory" {
      try? ArchiveBenchmarks.printMemory(path: arguments[2])
      return
    }
    if arguments.count > 3, arguments[1] == "kill-worker" {
      try? KillTrial.work(path: arguments[2], seed: UInt64(arguments[3]) ?? 0)
      return
    }
    if arguments.count > 2, arguments[1] == "kill", let times = Int(arguments[2]) {
      exit(KillTrial.run(program: arguments[0], times: times) ? 0 : 1)
    }
    if arguments.count > 2, arguments[1] == "refresh" {
      var benchmarks = RefreshBenchmarks(program: arguments[2])
      if arguments.count > 4, let feeds = Int(arguments[3]), let articles = Int(arguments[4]) {
        (benchmarks.feeds, benchmarks.articles) = (feeds, articles)
      }
      print(Figure.heading)
      for figure in benchmarks.figures() { print(figure.row) }
      return
    }
    if arguments.count > 2, arguments[1] == "growth" {
      print(Figure.heading)
      GrowthBenchmarks().run(named: arguments[2]) { print($0.map(\.row).joined()) }
      return
    }
    guard arguments.count > 1, access(arguments[1], X_OK) == 0,
      let newsstand = Newsstand(folder: samples)
    else {
      print("Usage: dateline-bench PROGRAM [FOLDER OF SAMPLES] | archive ARTICLES …")
      exit(64)
    }
    signal(SIGPIPE, SIG_IGN)
    var missed = 0
    func show(_ figures: [Figure]) {
      for figure in figures {
        print(figure.row)
        missed += figure.isMissed ? 1 : 0
      }
      fflush(nil)
    }
    print(Figure.heading)
    show(ProgramBenchmarks(program: arguments[1], samples: samples, newsstand: newsstand).figures())
    show(EngineBenchmarks(newsstand).figures)
    show(FeedBenchmarks(newsstand).figures)
    if var interface = try? InterfaceBenchmarks(newsstand) { show(interface.figures()) }
    show(ArchiveBenchmarks(program: arguments[1]).figures(articles: 100_000))
    show(RefreshBenchmarks(program: arguments[1]).figures())
    GrowthBenchmarks().run(show)
    print(missed == 0 ? "Every goal is met." : "\(missed) goals are missed.")
  }
}
