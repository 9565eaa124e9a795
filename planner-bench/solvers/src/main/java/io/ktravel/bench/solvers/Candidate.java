package io.ktravel.bench.solvers;

import java.time.Duration;
import java.util.List;

/** Who takes part. */
enum Candidate {
    JOURNEY("module journey", true, 5),
    CP_SAT("OR-Tools CP-SAT, as it comes", true, 5),
    CP_SAT_FOR_FLOWS("OR-Tools CP-SAT, set for flows", true, 5),
    CHOCO("Choco", true, 5),
    TIMEFOLD("Timefold", false, 1);

    final String title;
    final boolean proves;
    final Duration limit;

    Candidate(String title, boolean proves, int seconds) {
        this.title = title;
        this.proves = proves;
        this.limit = Duration.ofSeconds(seconds);
    }

    Planner planner() {
        return switch (this) {
            case JOURNEY -> new OwnSearch();
            case CP_SAT -> CpSat.asItComes();
            case CP_SAT_FOR_FLOWS -> CpSat.forFlows();
            case CHOCO -> new Choco();
            case TIMEFOLD -> new Timefold();
        };
    }

    List<String> jars() {
        return switch (this) {
            case JOURNEY -> Jars.JOURNEY;
            case CP_SAT, CP_SAT_FOR_FLOWS -> Jars.CP_SAT;
            case CHOCO -> Jars.CHOCO;
            case TIMEFOLD -> Jars.TIMEFOLD;
        };
    }
}
