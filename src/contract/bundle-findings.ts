/** What checking a bundle can find wrong: the kind of problem, and its sentence in both languages. `{word}` is filled from the problem's detail. */
export const bundleFindings = {
  'seal-broken': {
    code: 'altered',
    en: 'The zip was altered: its bytes are not those its last line vouches for.',
    vi: 'Tệp zip đã bị sửa: nội dung không khớp với mã ở dòng cuối của nó.',
  },
  'bundle-too-large': {
    code: 'malformed',
    en: 'The bundle is too large to be checked; not all of it was.',
    vi: 'Gói quá lớn để kiểm tra; chưa kiểm tra hết.',
  },
  'breaks-off': {
    code: 'malformed',
    en: 'The bundle breaks off or is damaged; not all of it can be read.',
    vi: 'Gói bị đứt quãng hoặc hỏng; không đọc được hết.',
  },
  'path-unsafe': {
    code: 'unsafe',
    en: 'Its path leads out of the bundle, or not every system can have it; it was not read.',
    vi: 'Đường dẫn ra ngoài gói hoặc không dùng được trên mọi hệ thống; tệp không được đọc.',
  },
  'not-a-file': {
    code: 'unsafe',
    en: 'It is neither a file nor a folder; it was not read.',
    vi: 'Không phải tệp cũng không phải thư mục; không được đọc.',
  },
  'path-twice': {
    code: 'unsafe',
    en: 'It stands twice in the bundle, or differs from another path only in its capitals.',
    vi: 'Có hai lần trong gói, hoặc chỉ khác một đường dẫn khác ở chữ hoa.',
  },
  'listed-unsafe': {
    code: 'unsafe',
    en: '“{list}” lists it, and its path is not safe.',
    vi: '“{list}” có nêu tệp này nhưng đường dẫn không an toàn.',
  },
  'no-declaration': {
    code: 'missing',
    en: 'It is missing: this may be no bundle at all.',
    vi: 'Bị thiếu: có thể đây không phải là một gói.',
  },
  'declaration-malformed': {
    code: 'malformed',
    en: 'It does not say what it must.',
    vi: 'Không ghi đúng điều phải ghi.',
  },
  'list-unreadable': {
    code: 'malformed',
    en: 'The list cannot be read as {encoding}.',
    vi: 'Không đọc được danh sách theo bảng mã {encoding}.',
  },
  'line-malformed': {
    code: 'malformed',
    en: 'Its line {line} is no checksum with a path.',
    vi: 'Dòng {line} không phải mã kiểm tra kèm đường dẫn.',
  },
  'checksum-unknown': {
    code: 'malformed',
    en: 'It holds checksums of an unknown kind, “{algorithm}”.',
    vi: 'Dùng loại mã kiểm tra không biết, “{algorithm}”.',
  },
  'no-list': {
    code: 'missing',
    en: 'The list of checksums is missing.',
    vi: 'Thiếu danh sách mã kiểm tra.',
  },
  missing: {
    code: 'missing',
    en: 'It is listed, but missing.',
    vi: 'Có trong danh sách nhưng bị thiếu.',
  },
  unreadable: {
    code: 'altered',
    en: 'It is damaged and cannot be read to its end.',
    vi: 'Bị hỏng, không đọc được đến hết.',
  },
  altered: {
    code: 'altered',
    en: 'It was altered: its checksum differs.',
    vi: 'Đã bị sửa: mã kiểm tra không khớp.',
  },
  unlisted: {
    code: 'unlisted',
    en: 'It is in the bundle, but not in its list.',
    vi: 'Có trong gói nhưng không có trong danh sách.',
  },
  'annotations-malformed': {
    code: 'malformed',
    en: 'It does not hold annotations as Lectern writes them.',
    vi: 'Không chứa ghi chú theo cách Lectern ghi.',
  },
  'quote-altered': {
    code: 'quote-altered',
    en: 'The quotation “{quote}” does not stand at its place in it.',
    vi: 'Trích dẫn “{quote}” không còn đúng ở chỗ của nó trong tệp này.',
  },
  'quote-source-missing': {
    code: 'quote-source-missing',
    en: 'It is quoted, but missing or unreadable.',
    vi: 'Được trích dẫn nhưng bị thiếu hoặc không đọc được.',
  },
} as const satisfies Record<
  string,
  { readonly code: string; readonly en: string; readonly vi: string }
>
