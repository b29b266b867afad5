import Glibc

/// `dateline-bench PROGRAM [SAMPLES]`: prints every figure that Dateline promises, with its goal.
///
/// The exit status is 0 also when goals are missed: the table says so, and other work on the
/// machine may be the reason.
@main
struct Benchmarks {
  static func main() {
    let arguments = CommandLine.arguments
    let samples = arguments.count > 2 ? arguments[2] : "seeds"
    guard arguments.count > 1, access(arguments[1], X_OK) == 0,
      let newsstand = Newsstand(folder: samples)
    else {
      print("Usage: dateline-bench PROGRAM [FOLDER OF SAMPLES]")
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
    var interface = InterfaceBenchmarks(newsstand)
    show(interface.figures())
    GrowthBenchmarks().run(show)
    print(missed == 0 ? "Every goal is met." : "\(missed) goals are missed.")
  }
}
