/** 附件的页面: what the pages of every record with attachments have in common; the addresses belong to the record's module. */
@NamedInterface("web")
@NullMarked
package cn.taizhang.attachment.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
