package io.ktravel.endtoend;

import java.time.LocalDate;
import java.time.ZoneId;

/** What every group of scenarios needs: a running system. */
interface Scenario {
    Ktravel system();

    /** Two weeks ahead where the trip goes. */
    static LocalDate twoWeeksAhead() {
        return LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(14);
    }

    /** Three days in Busan for four with ₩1,500,000. */
    static String busan() {
        return """
                {"kind":"PERSONAL","location":"Busan","startDate":"%s","days":3,"budget":1500000,"groupSize":4}""".formatted(twoWeeksAhead());
    }
}
