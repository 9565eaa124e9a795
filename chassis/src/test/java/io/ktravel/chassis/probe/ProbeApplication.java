package io.ktravel.chassis.probe;

import io.ktravel.chassis.rest.ChassisProviders;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("v1")
public class ProbeApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return ChassisProviders.with(NoteResource.class, DoorResource.class, GateResource.class, ErasureResource.class);
    }
}
