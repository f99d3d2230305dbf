/** Every fault in both languages. `{word}` is filled from the fault's detail. */
import { importFaultMessages } from './import-fault-messages'
import { outletRuleFaultMessages } from './outlet-rule-fault-messages'
import { styleFaultMessages } from './style-fault-messages'

export const faultMessages = {
  'input/invalid': {
    en: 'This request is not valid: {reason}.',
    vi: 'Yêu cầu không hợp lệ: {reason}.',
  },
  'operation/unknown': {
    en: 'There is no operation “{operation}”.',
    vi: 'Không có thao tác “{operation}”.',
  },
  'work/cancelled': { en: 'Cancelled.', vi: 'Đã hủy.' },
  'host/unreachable': {
    en: 'Lectern does not answer. Check that it is still running, then reload this window.',
    vi: 'Lectern không trả lời. Hãy kiểm tra chương trình còn chạy không rồi tải lại cửa sổ này.',
  },
  'internal/unexpected': {
    en: 'Something went wrong inside Lectern: {reason}. Your library was not changed by this.',
    vi: 'Lectern gặp lỗi bên trong: {reason}. Thư viện của bạn không bị thay đổi.',
  },
  'program/old-node': {
    en: 'This is Node.js {version}, and Lectern needs {needed} or newer. “npm run lectern” starts it with its own.',
    vi: 'Đây là Node.js {version}, còn Lectern cần bản {needed} trở lên. “npm run lectern” chạy bằng bản đi kèm.',
  },
  'library/none-open': {
    en: 'No library is open. Open or make one first.',
    vi: 'Chưa mở thư viện nào. Hãy mở hoặc tạo một thư viện trước.',
  },
  'library/not-found': {
    en: 'There is no library in “{folder}”. Choose another folder, or make a new library there.',
    vi: 'Không có thư viện trong “{folder}”. Hãy chọn thư mục khác hoặc tạo thư viện mới ở đó.',
  },
  'library/foreign': {
    en: '“{folder}” already holds other files. Choose an empty folder for a new library.',
    vi: '“{folder}” đã có tệp khác. Hãy chọn một thư mục trống cho thư viện mới.',
  },
  'library/newer': {
    en: 'The library in “{folder}” was written by a newer Lectern (format {format}). Update Lectern to open it; nothing was changed.',
    vi: 'Thư viện trong “{folder}” do bản Lectern mới hơn ghi (định dạng {format}). Hãy cập nhật Lectern để mở; chưa có gì bị thay đổi.',
  },
  'library/damaged': {
    en: '“{file}” in this library cannot be read: {reason}. It was left as it is; restore it from a copy.',
    vi: 'Không đọc được “{file}” trong thư viện này: {reason}. Tệp được giữ nguyên; hãy khôi phục từ bản sao.',
  },
  'library/in-use': {
    en: 'The library in “{folder}” is open in another Lectern (process {owner}). Close it there first.',
    vi: 'Thư viện trong “{folder}” đang mở ở một Lectern khác (tiến trình {owner}). Hãy đóng ở đó trước.',
  },
  'library/read-only': {
    en: 'This library is open for changes in another Lectern ({owner}). Here it can only be read; close it there, then open it again.',
    vi: 'Thư viện này đang mở để sửa ở một Lectern khác ({owner}). Ở đây chỉ đọc được; hãy đóng ở đó rồi mở lại.',
  },
  'storage/too-large': {
    en: 'This change is too large to be made at once (more than {limit} million characters). Nothing was changed; make it in parts.',
    vi: 'Thay đổi này quá lớn để thực hiện một lần (hơn {limit} triệu ký tự). Chưa có gì bị thay đổi; hãy chia nhỏ.',
  },
  'storage/failed': {
    en: 'Not saved: “{file}” cannot be written ({reason}). Your change is kept in the window; free space or check the folder, then try again.',
    vi: 'Chưa lưu: không ghi được “{file}” ({reason}). Thay đổi vẫn còn trong cửa sổ; hãy giải phóng dung lượng hoặc kiểm tra thư mục rồi thử lại.',
  },
  ...importFaultMessages,
  ...outletRuleFaultMessages,
  'article/not-found': {
    en: 'There is no article “{article}” in this library.',
    vi: 'Không có bài “{article}” trong thư viện này.',
  },
  'block/not-found': {
    en: 'No block starts at {start} in “{article}”.',
    vi: 'Không có khối nào bắt đầu ở vị trí {start} trong “{article}”.',
  },
  'annotation/not-found': {
    en: 'There is no annotation “{annotation}” in this library.',
    vi: 'Không có ghi chú “{annotation}” trong thư viện này.',
  },
  'annotation/not-to-review': {
    en: 'This annotation has no proposed place any more. Look at it again.',
    vi: 'Ghi chú này không còn vị trí đề xuất. Hãy xem lại.',
  },
  'annotation/changed': {
    en: 'This annotation was moved elsewhere meanwhile. Look at where it stands now, then decide again.',
    vi: 'Ghi chú này vừa được dời ở nơi khác. Hãy xem vị trí hiện tại rồi quyết định lại.',
  },
  'label/not-found': {
    en: 'There is no label “{label}”. Use the name or colour of one of: {labels}.',
    vi: 'Không có nhãn “{label}”. Hãy dùng tên hoặc màu của một trong các nhãn: {labels}.',
  },
  'label/limit': {
    en: 'There are {count} labels already, as many as there are keys. Rename or delete one first.',
    vi: 'Đã có {count} nhãn, bằng số phím. Hãy đổi tên hoặc xóa một nhãn trước.',
  },
  'label/in-use': {
    en: 'The label “{label}” is used by {count} annotations. Give them another one first.',
    vi: 'Nhãn “{label}” đang được dùng ở {count} ghi chú. Hãy đổi nhãn cho chúng trước.',
  },
  'label/last': {
    en: 'A library needs one label at least.',
    vi: 'Thư viện cần ít nhất một nhãn.',
  },
  'annotation/apart': {
    en: 'These marks cannot be joined: they need one article, one label, and no words between them.',
    vi: 'Không thể nối các đoạn đánh dấu này: chúng phải cùng bài, cùng nhãn và không có chữ ở giữa.',
  },
  'tag/not-found': {
    en: 'No annotation has the tag “{tag}”.',
    vi: 'Không có ghi chú nào mang thẻ “{tag}”.',
  },
  'tag/merge': {
    en: 'There is a tag “{to}” already, on {count} annotations. Confirm that “{from}” becomes a part of it.',
    vi: 'Đã có thẻ “{to}” ở {count} ghi chú. Hãy xác nhận gộp “{from}” vào đó.',
  },
  'annotations/unreadable': {
    en: '“{path}” holds no annotations Lectern can read: {reason}.',
    vi: '“{path}” không có ghi chú nào mà Lectern đọc được: {reason}.',
  },
  'annotation/malformed': {
    en: 'Not a complete annotation: {reason}.',
    vi: 'Không phải một ghi chú trọn vẹn: {reason}.',
  },
  'annotation/mention': {
    en: 'It names an entity and marks no passage. Entities are kept by the library they were decided in.',
    vi: 'Ghi chú này nêu tên một thực thể chứ không đánh dấu đoạn nào. Thực thể do thư viện đã quyết định giữ.',
  },
  'annotation/without-quote': {
    en: 'It points at no words of a text.',
    vi: 'Ghi chú không chỉ vào chữ nào trong bài.',
  },
  'annotation/elsewhere': {
    en: 'Further annotations are in another file, which was not read: {reason}.',
    vi: 'Còn ghi chú khác nằm trong một tệp khác, tệp đó chưa được đọc: {reason}.',
  },
  'annotation/foreign': {
    en: 'No article of this library comes from “{source}”.',
    vi: 'Thư viện không có bài nào từ “{source}”.',
  },
  'annotation/known': {
    en: 'It is in this library already.',
    vi: 'Ghi chú đã có trong thư viện.',
  },
  'passage/not-found': {
    en: 'The passage “{quote}” does not stand in this article. Copy it from the text as it is.',
    vi: 'Đoạn “{quote}” không có trong bài này. Hãy chép đúng như trong bài.',
  },
  'passage/ambiguous': {
    en: 'The passage “{quote}” stands {count} times in this article. Say which: more words before or after it, or its number.',
    vi: 'Đoạn “{quote}” xuất hiện {count} lần trong bài này. Hãy nói rõ: thêm từ trước hoặc sau, hoặc số thứ tự.',
  },
  'passage/out-of-range': {
    en: 'The passage {start}–{end} lies outside the article’s {length} characters, or holds no letters.',
    vi: 'Đoạn {start}–{end} nằm ngoài {length} ký tự của bài hoặc không có chữ nào.',
  },
  'entity/not-found': {
    en: 'There is no entity “{entity}” in this library.',
    vi: 'Không có thực thể “{entity}” trong thư viện này.',
  },
  'entity/ambiguous': {
    en: '“{entity}” names {count} entities. Use the id of one of them.',
    vi: '“{entity}” là tên của {count} thực thể. Hãy dùng mã của một thực thể.',
  },
  'entity/same': {
    en: 'An entity cannot be merged with itself.',
    vi: 'Không thể gộp một thực thể với chính nó.',
  },
  'note/not-found': {
    en: 'There is no note “{note}” in this library.',
    vi: 'Không có ghi chép “{note}” trong thư viện này.',
  },
  'collection/not-found': {
    en: 'There is no collection “{collection}” in this library.',
    vi: 'Không có bộ sưu tập “{collection}” trong thư viện này.',
  },
  'edit/conflict': {
    en: 'The {field} was changed to “{theirs}” elsewhere meanwhile, so yours, “{yours}”, was not saved. Decide which is right, then make the change again.',
    vi: '{field} vừa được sửa ở nơi khác thành “{theirs}”, nên giá trị của bạn, “{yours}”, chưa được lưu. Hãy chọn giá trị đúng rồi sửa lại.',
  },
  'edit/deleted': {
    en: '“{name}” was deleted elsewhere meanwhile, so your change was not saved. Restore it from the trash, then make the change again.',
    vi: '“{name}” vừa bị xóa ở nơi khác nên thay đổi của bạn chưa được lưu. Hãy khôi phục từ thùng rác rồi sửa lại.',
  },
  'delete/confirm': {
    en: 'This deletes {count} articles with {annotations} annotations. Confirm it; a backup is made first.',
    vi: 'Thao tác này xóa {count} bài cùng {annotations} ghi chú. Hãy xác nhận; một bản sao lưu sẽ được tạo trước.',
  },
  'link/not-found': {
    en: 'This passage link is not there any more: “{link}”.',
    vi: 'Liên kết đoạn này không còn nữa: “{link}”.',
  },
  'link/same-passage': {
    en: 'A passage cannot be linked to itself. Choose another passage.',
    vi: 'Không thể liên kết một đoạn với chính nó. Hãy chọn đoạn khác.',
  },
  'trash/not-found': {
    en: 'There is nothing “{item}” in the trash.',
    vi: 'Không có “{item}” trong thùng rác.',
  },
  'backup/not-found': {
    en: 'There is no backup “{backup}” of this library.',
    vi: 'Không có bản sao lưu “{backup}” của thư viện này.',
  },
  'backup/unreadable': {
    en: 'The backup “{backup}” cannot be used: {reason}. Nothing was changed; choose another one.',
    vi: 'Không dùng được bản sao lưu “{backup}”: {reason}. Chưa có gì bị thay đổi; hãy chọn bản khác.',
  },
  'history/empty': {
    en: 'There is nothing to undo or redo.',
    vi: 'Không còn gì để hoàn tác hay làm lại.',
  },
  'export/nothing': {
    en: 'There is nothing to export: the library has no such articles.',
    vi: 'Không có gì để xuất: thư viện không có bài nào như vậy.',
  },
  'export/failed': {
    en: '“{path}” cannot be written: {reason}. Choose another place.',
    vi: 'Không ghi được “{path}”: {reason}. Hãy chọn nơi khác.',
  },
  'print/failed': {
    en: 'The article was not printed: {reason}. Check the printer, or save it as a PDF.',
    vi: 'Chưa in được bài: {reason}. Hãy kiểm tra máy in hoặc lưu thành PDF.',
  },
  'bundle/unreadable': {
    en: '“{path}” is not a bundle Lectern can open: {reason}.',
    vi: '“{path}” không phải gói mà Lectern mở được: {reason}.',
  },
  'bundle/damaged': {
    en: '“{path}” does not hold what it proves, so nothing was imported ({count} problems). First, “{file}”: {reason}',
    vi: '“{path}” không khớp với mã kiểm tra của chính nó nên chưa nhập gì ({count} lỗi). Trước hết, “{file}”: {reason}',
  },
  'bundle/foreign': {
    en: '“{path}” is no bundle of this Lectern: it holds no library to import. Nothing was changed.',
    vi: '“{path}” không phải gói của bản Lectern này: trong đó không có thư viện để nhập. Chưa có gì bị thay đổi.',
  },
  'template/not-found': {
    en: 'There is no template “{template}”.',
    vi: 'Không có mẫu “{template}”.',
  },
  'template/faulty': {
    en: 'The template cannot be used: {reason}',
    vi: 'Không dùng được mẫu này: {reason}',
  },
  'citation-key/taken': {
    en: 'The citation key “{key}” belongs to “{title}” already. Choose another one.',
    vi: 'Khóa trích dẫn “{key}” đã thuộc về “{title}”. Hãy chọn khóa khác.',
  },
  'reference/unknown-format': {
    en: '“{path}” holds no references Lectern reads. It reads RIS, BibTeX, BibLaTeX and CSL-JSON.',
    vi: '“{path}” không có tài liệu tham khảo mà Lectern đọc được. Chương trình đọc RIS, BibTeX, BibLaTeX và CSL-JSON.',
  },
  'reference/not-found': {
    en: 'There is no reference “{key}” in “{path}”.',
    vi: 'Không có tài liệu tham khảo “{key}” trong “{path}”.',
  },
  'reference/unfinished': {
    en: 'The entry in line {line} has no end. Complete it, then import it again.',
    vi: 'Mục ở dòng {line} không có phần kết. Hãy bổ sung rồi nhập lại.',
  },
  'reference/malformed': {
    en: 'The entry in line {line} cannot be read: {reason}.',
    vi: 'Không đọc được mục ở dòng {line}: {reason}.',
  },
  'reference/empty': {
    en: 'The entry in line {line} says nothing about a work.',
    vi: 'Mục ở dòng {line} không nói gì về một tài liệu.',
  },
  'reference/too-large': {
    en: 'The entry in line {line} is longer than {limit} characters.',
    vi: 'Mục ở dòng {line} dài hơn {limit} ký tự.',
  },
  ...styleFaultMessages,
} as const satisfies Record<`${string}/${string}`, { readonly en: string; readonly vi: string }>
