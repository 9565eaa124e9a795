package io.ktravel.plan.catalogue;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the files. All of it is collected, so that an author can mend it in one go. */
final class Problems {
    private static final int SHOWN = 20;

    private final List<String> found = new ArrayList<>();

    void add(String file, String why) {
        found.add(file + ": " + why);
    }

    void add(String file, long line, String column, String why) {
        found.add(file + " line " + line + ", column " + column + ": " + why);
    }

    /** @throws BrokenCatalogue when there is any */
    void refuse(String source) {
        if (found.isEmpty()) {
            return;
        }
        List<String> shown = found.subList(0, Math.min(SHOWN, found.size()));
        String count = found.size() == 1 ? "1 problem" : found.size() + " problems";
        String rest = found.size() > SHOWN ? ", the first " + SHOWN + " of them" : "";
        throw new BrokenCatalogue(
                "The catalogue in " + source + " has " + count + rest + ":\n  " + String.join("\n  ", shown));
    }
}
