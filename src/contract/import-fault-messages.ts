/** What can go wrong with files, addresses and imports: a part of `fault-messages.ts`. */
export const importFaultMessages = {
  'file/not-found': {
    en: '“{path}” does not exist. Check the path.',
    vi: '“{path}” không tồn tại. Hãy kiểm tra đường dẫn.',
  },
  'file/unreadable': {
    en: '“{path}” cannot be read: {reason}. Check its permissions.',
    vi: 'Không đọc được “{path}”: {reason}. Hãy kiểm tra quyền truy cập.',
  },
  'file/empty': {
    en: '“{path}” is empty: there is nothing to import.',
    vi: '“{path}” trống: không có gì để nhập.',
  },
  'file/binary': {
    en: '“{path}” is not a text file, whatever its name says. Export it as plain text (UTF-8) first.',
    vi: '“{path}” không phải tệp văn bản, dù tên là gì. Hãy xuất sang văn bản thuần (UTF-8) trước.',
  },
  'file/encoding': {
    en: '“{path}” is in no encoding Lectern knows. Save it as UTF-8 and import it again.',
    vi: '“{path}” không dùng bảng mã nào Lectern biết. Hãy lưu lại bằng UTF-8 rồi nhập lại.',
  },
  'file/too-large': {
    en: '“{path}” is larger than {limit} MB. Split it into single articles.',
    vi: '“{path}” lớn hơn {limit} MB. Hãy tách thành từng bài.',
  },
  'file/unsupported': {
    en: '“{path}” is of a kind Lectern does not import. It reads text, saved pages (.html, .mhtml), PDF, Word documents (.docx) and EPUB.',
    vi: 'Lectern không nhập loại tệp như “{path}”. Chương trình đọc văn bản, trang đã lưu (.html, .mhtml), PDF, tài liệu Word (.docx) và EPUB.',
  },
  'file/too-complex': {
    en: '“{path}” is nested or divided beyond what a page of news needs. Save its text instead.',
    vi: '“{path}” lồng hoặc chia nhỏ quá mức một trang tin cần. Hãy lưu phần văn bản thay thế.',
  },
  'file/too-slow': {
    en: 'Reading “{path}” took longer than {seconds} seconds and was stopped. Save its text instead.',
    vi: 'Đọc “{path}” mất hơn {seconds} giây nên đã dừng lại. Hãy lưu phần văn bản thay thế.',
  },
  'file/too-demanding': {
    en: 'Reading “{path}” needs more memory than Lectern gives one file ({limit} MB). Save its text instead.',
    vi: 'Đọc “{path}” cần nhiều bộ nhớ hơn mức Lectern dành cho một tệp ({limit} MB). Hãy lưu phần văn bản thay thế.',
  },
  'file/inflated': {
    en: '“{path}” unpacks to far more than it weighs, as no document does. It was not read.',
    vi: '“{path}” bung ra lớn hơn rất nhiều so với dung lượng, không tài liệu nào như vậy. Tệp không được đọc.',
  },
  'file/malformed': {
    en: '“{path}” is damaged or not what it claims to be ({reason}). Open it in the program it came from and save it again.',
    vi: '“{path}” bị hỏng hoặc không đúng loại ({reason}). Hãy mở bằng chương trình đã tạo ra nó rồi lưu lại.',
  },
  'file/crashed': {
    en: 'Reading “{path}” failed inside Lectern ({reason}). Nothing else was affected; save its text instead.',
    vi: 'Lectern gặp lỗi khi đọc “{path}” ({reason}). Không ảnh hưởng gì khác; hãy lưu phần văn bản thay thế.',
  },
  'file/locked': {
    en: '“{path}” is protected by a password. Save it without one first.',
    vi: '“{path}” được bảo vệ bằng mật khẩu. Hãy lưu lại không có mật khẩu trước.',
  },
  'file/pictures-only': {
    en: '“{path}” holds pictures of pages and no text, as scans do. Run text recognition (OCR) over it first.',
    vi: '“{path}” chỉ có ảnh chụp trang, không có văn bản, như bản quét. Hãy chạy nhận dạng chữ (OCR) trước.',
  },
  'address/unreachable': {
    en: '“{address}” cannot be reached: {reason}. Check the address and the connection.',
    vi: 'Không truy cập được “{address}”: {reason}. Hãy kiểm tra địa chỉ và kết nối.',
  },
  'address/refused': {
    en: '“{address}” was not given out: the site answers {status}. Save the page from your browser and import the file.',
    vi: 'Trang “{address}” không được trả về: máy chủ đáp {status}. Hãy lưu trang từ trình duyệt rồi nhập tệp.',
  },
  'address/private': {
    en: '“{address}” leads into a private network, so it was not fetched.',
    vi: '“{address}” dẫn vào mạng riêng nên không được tải.',
  },
  'address/not-a-page': {
    en: 'What lies at “{address}” is no page, text, PDF or Word document but {kind}.',
    vi: 'Nội dung tại “{address}” không phải trang web, văn bản, PDF hay tài liệu Word mà là {kind}.',
  },
  'import/not-found': {
    en: 'There is no import “{id}” to resume.',
    vi: 'Không có lần nhập “{id}” nào để tiếp tục.',
  },
} as const
