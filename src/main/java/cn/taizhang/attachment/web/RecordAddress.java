package cn.taizhang.attachment.web;

/**
 * 记录的地址: where the record stands that the attachments belong to.
 *
 * @param section the menu entry that is lit on its pages
 * @param register what its list is called
 * @param list address of the list
 * @param page address of the record
 */
public record RecordAddress(String section, String register, String list, String page) {}
