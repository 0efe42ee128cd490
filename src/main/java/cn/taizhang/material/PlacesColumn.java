package cn.taizhang.material;

import cn.taizhang.report.BoundPlace;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** 对应一栏: the places of a text as the database keeps them. */
@Component
class PlacesColumn {

    private final ObjectMapper mapper;

    PlacesColumn(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String written(List<BoundPlace> places) {
        return mapper.writeValueAsString(places);
    }

    List<BoundPlace> read(String json) {
        return Arrays.asList(mapper.readValue(json, BoundPlace[].class));
    }
}
