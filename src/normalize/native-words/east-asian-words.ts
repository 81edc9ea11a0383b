/** The same for Chinese (simplified; traditional is made so), Japanese and Korean, which write names without blanks. */
export const EAST_ASIAN_WORDS = `
technology: 科技 技术 テクノロジー テック 기술 테크 테크놀로지 과학기술
group: 集团 グループ 그룹
holdings: 控股 ホールディングス 홀딩스 지주
bank: 银行 银行業 은행 バンク
insurance: 保险 보험 生命保险 화재해상보험 손해보험
trading: 贸易 商贸 商事 무역 通商 商行 经贸 상사 물산
import_export: 进出口 수출입 输出入
international: 国际 인터내셔널 국제 インターナショナル
investment: 投资 투자 インベストメント 创投
industry: 实业 工业 产业 산업 공업
electronics: 电子 전자 エレクトロニクス
electric: 电机 电气 电器 전기 电工
motor: 汽车 自动车 자동차 モーター モータース
seisakusho: 制作所
pharma: 制药 药业 医药 제약 药品
medical: 医疗 의료 メディカル
chemical: 化学 化工 화학 ケミカル 케미칼
construction: 建设 建筑 건설 营造 土木 건축 建工
real_estate: 不动产 房地产 置业 地产 부동산
petrochemical: 石油化工 石化
oil: 石油 석유
gas: 燃气 가스 瓦斯
energy: 能源 에너지 エネルギー 新能源
power: 电力 전력
logistics: 物流 물류 로지스틱스 ロジスティクス
transport: 运输 운수 运送 운송
shipping: 海运 航运 船务 해운 汽船 商船
air: 航空 항공
food: 食品 식품 フーズ
textile: 纺织 섬유 纤维
steel: 钢铁 제철 철강 制铁 製鋼
metal: 金属 금속
mining: 矿业 광업 鉱業
machinery: 机械 기계 機械 机器 重机
heavy_industries: 重工 重工业 중공업
equipment: 设备 설비
materials: 材料 소재
products: 制品
plastic: 塑料 塑胶
garment: 服装 服饰 制衣
furniture: 家具
jewelry: 珠宝
network: 网络 网路 네트웍스 네트워크 ネットワーク
information: 信息 资讯 情报 정보
software: 软件 软体 소프트웨어 소프트 ソフトウェア ソフト
data: 数据 데이터
system: 系统 システムズ システム 시스템
telecom: 通信 电信 통신 通讯
media: 传媒 媒体 미디어 メディア
culture: 文化 문화
advertising: 广告
entertainment: 娱乐 엔터테인먼트 エンターテインメント
publishing: 出版 출판
printing: 印刷 인쇄
management: 管理 관리
consulting: 咨询 顾问 컨설팅 コンサルティング
services: 服务 服務 서비스 サービス
securities: 证券 증권
finance: 金融 财务 금융 캐피탈 ファイナンス
capital: 资本 キャピタル
fund: 基金
trust: 信托
asset: 资产
development: 开发 发展 개발
engineering: 工程 엔지니어링 エンジニアリング
design: 设计 디자인 デザイン
research: 研究
institute: 研究院 研究所 연구소
university: 大学 대학교 대학
hospital: 医院 病院 병원
school: 学校
hotel: 酒店 饭店 호텔 ホテル
tourism: 旅游 旅行 관광 여행
agriculture: 农业 농업
fisheries: 水产 渔业 수산
environmental: 环保 环境 환경
biotech: 生物 바이오
life: 生命 생명
education: 教育 교육
sports: 体育 スポーツ 스포츠
department_store: 百货 百货店 백화점
supermarket: 超市
electric_appliance: 家电
semiconductor: 半导体 반도체
automation: 自动化
intelligent: 智能
century: 世纪 세기
ocean: 远洋 海洋 해양
oriental: 东方 동양
japan: 日本 ジャパン
korea: 한국
china: 中国 中华 중국
america: 美国 미국
coffee: コーヒー 咖啡 커피
company: 公司 コーポレーション カンパニー 상회
branch: 分公司 支店 지점
mr: 先生 氏 様 씨 님
ms: 女士 小姐
dr: 博士 박사
professor: 教授 교수
-: 市 省 县
`;
