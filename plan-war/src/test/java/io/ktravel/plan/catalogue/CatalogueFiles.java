package io.ktravel.plan.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small town as files, for tests to change and break. */
public final class CatalogueFiles {
    private final Map<String, String> files = new LinkedHashMap<>();

    /** One way of each kind, three places, a restaurant for each meal, two stays. */
    public static CatalogueFiles smallTown() {
        return new CatalogueFiles()
                .with("destinations.csv", """
                        id,name_en,name_ko,aliases,region_en,region_ko,time_zone,currency,lat,lon
                        town,Small Town,작은마을,Tiny Town;小鎭,Region,지방,Asia/Seoul,KRW,36.0000,128.0000
                        """)
                .with("town/places.csv", """
                        id,name_en,name_ko,lat,lon,hours,closed,visit_minutes,price,rating,tags
                        museum,Museum,박물관,36.0050,128.0000,Tu-Su 09:00-18:00,01-01,60,2000,4.5,museum;indoor
                        beach,Beach,해변,36.0300,128.0300,24/7,,90,0,4.2,beach;night
                        temple,Temple,절,36.0000,128.0200,Mo-Su 05:00-19:00,,60,1000,4.0,temple
                        """)
                .with("town/restaurants.csv", """
                        id,name_en,name_ko,lat,lon,hours,closed,meals,cuisines,price,rating,tags
                        soup,Soup House,국밥집,36.0010,128.0010,Mo-Su 06:00-22:00,,breakfast;lunch;dinner,korean;soup,9000,4.1,cheap
                        grill,Grill,고깃집,36.0020,128.0030,Mo-Su 11:00-22:00,,lunch;dinner,korean;meat,18000,4.4,popular
                        noodles,Noodles,국숫집,36.0030,128.0020,"Mo-Su 11:00-15:00,17:00-21:00",,lunch;dinner,korean;noodles,8000,4.0,
                        """)
                .with("town/stays.csv", """
                        id,name_en,name_ko,lat,lon,room_type,price,capacity,min_nights,check_in,check_out,rating,tags
                        inn,Inn,여관,36.0015,128.0005,private,60000,2,1,15:00,11:00,4.0,central
                        villa,Villa,별장,36.0200,128.0100,entire,150000,6,2,16:00,10:00,4.6,view
                        """)
                .with("town/transport.csv", """
                        mode,name_en,name_ko,base_minutes,speed_kmh,base_price,price_per_km,per,capacity,max_km,hours
                        walk,Walk,도보,0,4.5,0,0,person,50,1.2,24/7
                        bus,Bus,버스,10,18,1500,0,person,50,35,Mo-Su 06:00-22:00
                        taxi,Taxi,택시,5,26,4800,1100,vehicle,4,90,24/7
                        """)
                .with("town/legs.csv", """
                        to,mode,name_en,name_ko,minutes,price,per,capacity
                        seoul,train,KTX,KTX,160,59800,person,400
                        """);
    }

    /** The whole content of a file. */
    public CatalogueFiles with(String file, String content) {
        files.put(file, content);
        return this;
    }

    public String content(String file) {
        return files.get(file);
    }

    /** The first line with its end. */
    public String header(String file) {
        return content(file).lines().findFirst().orElseThrow() + "\n";
    }

    public CatalogueFiles without(String file) {
        files.remove(file);
        return this;
    }

    public CatalogueFiles replacing(String file, String text, String other) {
        String content = files.get(file);
        if (!content.contains(text)) {
            throw new IllegalArgumentException(file + " has no " + text);
        }
        return with(file, content.replace(text, other));
    }

    public Path in(Path folder) {
        files.forEach((file, content) -> write(folder.resolve(file), content.getBytes(StandardCharsets.UTF_8)));
        return folder;
    }

    public Catalogue load(Path folder) {
        return Catalogue.load(in(folder));
    }

    /** For tests that have no folder of their own. */
    public Catalogue load() {
        try {
            Path folder = Files.createTempDirectory("catalogue");
            try {
                return load(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
