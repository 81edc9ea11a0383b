/** Kanji of Japanese names with the sounds they have there, long vowels short; written for this project. */
export const JAPANESE_READINGS = `
田 ta da den|中 naka chu|山 yama san|川 kawa gawa|河 kawa gawa|本 moto hon|元 moto gen|木 ki gi moku|村 mura|藤 fuji to do|佐 sa|伊 i|加 ka|斎 sai|斉 sai|
高 taka ko|橋 hashi bashi|鈴 suzu rei|小 ko o sho|林 hayashi bayashi rin|井 i sei|上 ue kami jo|下 shita shimo|松 matsu|吉 yoshi kichi|渡 wata|辺 nabe be|邊 nabe be|邉 nabe be|部 be tori|
阿 a|安 an yasu|石 ishi|原 hara wara bara|野 no|大 o dai hiro|西 nishi|東 higashi azuma to|北 kita hoku|南 minami nan|前 mae|後 go ato|長 naga osa hase cho|谷 tani ya gaya -|島 shima jima to|嶋 shima jima|
崎 saki zaki|﨑 saki zaki|森 mori|池 ike|清 kiyo kiyoshi shi sei|水 mizu sui|岡 oka|丘 oka|福 fuku|内 uchi|宮 miya|三 mi san zo|近 kon chika|遠 en|工 ku|坂 saka|阪 saka|青 ao|赤 aka|黒 kuro|白 shira shiro haku|
金 kane kin kana|新 ara nii shin|古 furu|今 ima kon|平 hira taira hei|和 wa kazu|竹 take|菊 kiku|桜 sakura|梅 ume|花 hana ka|星 hoshi|光 mitsu hikaru hikari ko|明 aki akira mei|正 masa tadashi sho|
一 kazu ichi hajime i|二 ji ni|次 ji tsugu|治 ji haru osamu|郎 ro|朗 ro akira|男 o|夫 o|雄 o yu|子 ko|美 mi|恵 e megumi kei|智 tomo satoshi chi|健 ken takeshi|太 ta|輔 suke|翔 sho|浩 hiro hiroshi ko|博 hiro hiroshi haku|
隆 taka takashi ryu|孝 taka takashi|誠 makoto sei|実 minoru mi|茂 shige shigeru|進 susumu shin|豊 yutaka toyo|修 osamu shu|勝 masaru katsu|弘 hiro hiroshi|幸 yuki sachi ko miyuki|由 yu yoshi|紀 ki nori|直 nao|樹 ki ju itsuki|
真 ma shin makoto|介 suke|助 suke|也 ya|哉 ya|彦 hiko|人 to hito|志 shi yuki|典 nori|信 nobu shin|義 yoshi|良 yoshi ryo ra|香 ka kaori|奈 na|代 yo shiro|江 e|枝 e|久 hisa kyu ku|洋 yo hiroshi|陽 yo haru|春 haru|夏 natsu|
秋 aki|冬 fuyu|愛 ai|優 yu|結 yui yu|菜 na|葵 aoi|蓮 ren|悠 yu haruka|俊 shun toshi|敏 toshi|利 toshi ri|英 hide ei|秀 hide shu|哲 tetsu akira|達 tatsu|竜 ryu tatsu|龍 ryu tatsu|剛 tsuyoshi go|昭 aki sho|司 ji tsukasa shi|
裕 yu hiro hiroshi|祐 yu suke|雅 masa|康 yasu ko|泰 yasu tai|忠 tada|貴 taka|崇 takashi|敬 kei taka|慶 kei yoshi|圭 kei|啓 kei|純 jun|淳 jun atsushi|順 jun|潤 jun|徹 toru tetsu|聡 satoshi|悟 satoru go|学 manabu gaku|武 take takeshi|
猛 takeshi|毅 takeshi tsuyoshi|亮 ryo|涼 ryo|諒 ryo|咲 saki|沢 sawa zawa|澤 sawa zawa|堀 hori|柴 shiba|塚 tsuka zuka|塩 shio|永 naga ei|杉 sugi|桑 kuwa|荒 ara|浜 hama|濱 hama|滝 taki|熊 kuma|神 kami jin|秦 hata|笠 kasa|
細 hoso|服 hat|羽 ha|矢 ya|菅 suga kan|落 ochi|合 ai|葉 ha ba yo|菱 hishi|芝 shiba|若 waka|茨 ibara|関 seki|飯 ii|馬 ba uma|鹿 shika ka|鳥 tori|黄 ki|日 hi ni nichi|月 tsuki|土 tsuchi do|火 hi|倉 kura|蔵 kura zo|児 ji ko|玉 tama|
王 o|円 en|丸 maru|久保 kubo|保 bo yasu ho|口 kuchi guchi|戸 to do|手 te|目 me|足 ashi|尾 o|毛 ge|沼 numa|湯 yu|瀬 se|千 chi sen|百 momo|万 man|五 go|六 roku|七 nana|八 ya hachi|九 ku|十 to|須 su|麻 asa ma|衣 i e|里 ri sato|
理 ri|璃 ri|絵 e|恭 kyo yasu|京 kyo|響 hibiki|希 ki nozomi|望 nozomi|未 mi|来 rai ku|音 ne oto|心 kokoro shin|海 kai umi mi|空 sora|風 fu kaze|太 ta|拓 taku|匠 takumi sho|巧 takumi|卓 taku|郁 iku|文 fumi bun|史 shi fumi|章 aki sho|
彰 aki sho|晶 aki akira|朝 asa tomo|友 tomo yu|朋 tomo|知 tomo chi|律 ritsu|凛 rin|鈴 suzu rin|梨 ri|紗 sa|沙 sa|早 haya sa|千 chi|歩 ayumu|舞 mai|麻 ma asa|佳 ka yoshi kei|加 ka|華 ka hana|歌 ka uta|桃 momo|彩 aya sai|綾 aya|礼 rei|
玲 rei|莉 ri|乃 no|之 yuki no|伸 nobu shin|延 nobu|宏 hiro hiroshi ko|広 hiro hiroshi|寛 hiro hiroshi kan|尚 nao hisa|均 hitoshi|等 hitoshi|仁 jin hitoshi|守 mamoru|護 mamoru|薫 kaoru|渉 wataru|航 wataru ko|稔 minoru|登 noboru|昇 noboru sho|
昌 masa|政 masa|将 masa sho|匡 masa tadashi|靖 yasu yasushi|晴 haru|成 nari sei shige|重 shige|繁 shige shigeru|滋 shigeru|栄 ei sakae|鉄 tetsu|銀 gin|克 katsu|活 katsu|虎 tora|鶴 tsuru|亀 kame|宇 u|尻 jiri|屋 ya|家 ya ie ka|城 shiro jo ki
`;
