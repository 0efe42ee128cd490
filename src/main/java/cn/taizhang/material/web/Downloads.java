package cn.taizhang.material.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** 下载: a file as the answer to a form, which is a page where something is wrong. */
final class Downloads {

    private Downloads() {}

    /** The header by which a browser saves it under this name. */
    static String saved(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    static ModelAndView word(String name, byte[] content) {
        return file(name + ".docx", WordResponse.DOCX, content);
    }

    static ModelAndView pdf(String name, byte[] content) {
        return file(name + ".pdf", MediaType.APPLICATION_PDF, content);
    }

    private static ModelAndView file(String name, MediaType type, byte[] content) {
        View view =
                (model, request, response) -> {
                    response.setContentType(type.toString());
                    response.setContentLength(content.length);
                    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved(name));
                    response.getOutputStream().write(content);
                };
        return new ModelAndView(view);
    }
}
