package cn.taizhang.portal.web;

import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.portal.PublicBoard;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 看: choose a community, see what it shows, read one thing in full. */
@Controller
class BoardController {

    private final PublicBoard board;
    private final Today today;

    BoardController(PublicBoard board, Today today) {
        this.board = board;
        this.today = today;
    }

    @GetMapping("/")
    ModelAndView communities(@RequestParam(name = "q", defaultValue = "") String search) {
        return new ModelAndView("portal/communities")
                .addObject("page", new CommunitiesPage(search, board.communities(search)));
    }

    @GetMapping("/c/{code}")
    ModelAndView front(@PathVariable String code) {
        var community = board.community(code);
        var page = CommunityPage.of(community, board.postedIn(community), today.date());
        return new ModelAndView("portal/community").addObject("page", page);
    }

    /** The address is the one by which the page was asked for: what is printed leads to where it was printed. */
    @GetMapping("/c/{code}/card")
    ModelAndView card(@PathVariable String code) {
        var community = board.community(code);
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .pathSegment("c", community.code())
                        .toUriString();
        return new ModelAndView("portal/card").addObject("page", CardPage.of(community, address));
    }

    @GetMapping("/c/{code}/p/{id}")
    ModelAndView posted(@PathVariable String code, @PathVariable String id) {
        var community = board.community(code);
        var posted =
                board.find(community, Sent.id(id, "这条公告")).orElseThrow(() -> new NotFound("这条公告"));
        return new ModelAndView("portal/posted")
                .addObject("page", PostedPage.of(community, posted, today.date()));
    }
}
