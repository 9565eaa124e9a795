package io.ktravel.plan.planning.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.rest.Versions;
import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.export.Attachment;
import io.ktravel.plan.export.ExportFormat;
import io.ktravel.plan.export.ExportedPlan;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.PlanContent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;

/** Plans as files, in the caller's language and in the time zone of the destination. */
@RequestScoped
public class PlanExports {
    /** Where a plan is whose location the catalogue does not know. */
    private static final ZoneId HOME = ZoneId.of("Asia/Seoul");

    @Inject
    Catalogue catalogue;

    @Inject
    Caller caller;

    /** 200 with ETag, as a file to keep. */
    Response ok(Plan plan, ExportFormat format) {
        return Response.ok(format.write(exported(plan)), mediaType(format))
                .tag(Versions.tag(plan.version()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Attachment.named(plan.content().title(), format.extension()))
                .build();
    }

    ExportedPlan exported(Plan plan) {
        PlanContent content = plan.content();
        return new ExportedPlan(
                plan.id(),
                content.title(),
                content.location(),
                content.startDate(),
                content.endDate(),
                content.budget(),
                content.groupSize(),
                content.details(),
                content.itinerary(),
                plan.updatedAt(),
                catalogue.area(content.location()).map(Area::timeZone).orElse(HOME),
                caller.language());
    }

    private static MediaType mediaType(ExportFormat format) {
        MediaType type = MediaType.valueOf(format.mediaType());
        return format == ExportFormat.CALENDAR ? type.withCharset("utf-8") : type;
    }
}
