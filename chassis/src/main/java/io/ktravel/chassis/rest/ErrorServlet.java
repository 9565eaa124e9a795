package io.ktravel.chassis.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.Languages;
import io.ktravel.chassis.problem.ProblemMapper;
import io.ktravel.chassis.problem.ProblemView;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.trace.Trace;
import io.ktravel.chassis.trace.TraceFilter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** What the server itself refuses, outside JAX-RS, as problem+json too: the error page of every WAR. */
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Locale locale = Languages.preferred(request.getHeader("Accept-Language"));
        String correlationId = correlationId(request, response);
        RuleBroken broken = new RuleBroken(CommonProblem.forStatus(status == null ? 404 : status), correlationId);
        response.setStatus(broken.problem().status());
        response.setContentType(ProblemMapper.PROBLEM_JSON + ";charset=utf-8");
        response.setHeader("Content-Language", locale.toLanguageTag());
        ObjectMapper json = Json.LENIENT;
        json.writeValue(
                response.getOutputStream(),
                ProblemView.of(broken, path == null ? request.getRequestURI() : path, locale));
    }

    /** JAX-RS has set it when the failure came from there; else the caller's comes back from here. */
    private static String correlationId(HttpServletRequest request, HttpServletResponse response) {
        String set = response.getHeader(TraceFilter.CORRELATION_ID);
        if (set != null) {
            return set;
        }
        String carriedOn = Trace.carriedOn(request.getHeader(TraceFilter.CORRELATION_ID), null)
                .correlationId();
        response.setHeader(TraceFilter.CORRELATION_ID, carriedOn);
        return carriedOn;
    }
}
