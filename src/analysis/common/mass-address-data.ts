/**
 * Addresses at which formation agents, registered agents and virtual offices house thousands of companies: street, then
 * words of the place of which one must stand in the address too, where it names a place at all.
 *
 * Sources: general knowledge, such as press and registers' own statistics have made known of these addresses, not checked
 * entry by entry; MIT like the rest of the project. What a wrong entry costs: ties by that address are shown as leads.
 */
export const MASS_ADDRESSES = `
1209 Orange Street | Wilmington, DE, Delaware, 19801
1209 North Orange Street | Wilmington, DE, Delaware, 19801
251 Little Falls Drive | Wilmington, DE, Delaware, 19808
2711 Centerville Road | Wilmington, DE, Delaware, 19808
1013 Centre Road | Wilmington, DE, Delaware, 19805
919 North Market Street | Wilmington, DE, Delaware, 19801
3411 Silverside Road | Wilmington, DE, Delaware, 19810
1201 North Market Street | Wilmington, DE, Delaware, 19801
300 Delaware Avenue | Wilmington, DE, Delaware, 19801
501 Silverside Road | Wilmington, DE, Delaware, 19809
1000 North West Street | Wilmington, DE, Delaware, 19801
850 New Burton Road | Dover, DE, Delaware, 19904
8 The Green | Dover, DE, Delaware, 19901
160 Greentree Drive | Dover, DE, Delaware, 19904
1675 South State Street | Dover, DE, Delaware, 19901
615 South Dupont Highway | Dover, DE, Delaware, 19901
16192 Coastal Highway | Lewes, DE, Delaware, 19958
108 West 13th Street | Wilmington, DE, Delaware, 19801
2140 South Dupont Highway | Camden, DE, Delaware, 19934
30 North Gould Street | Sheridan, WY, Wyoming, 82801
5830 East 2nd Street | Casper, WY, Wyoming, 82609
1712 Pioneer Avenue | Cheyenne, WY, Wyoming, 82001
1621 Central Avenue | Cheyenne, WY, Wyoming, 82001
2710 Thomes Avenue | Cheyenne, WY, Wyoming, 82001
1309 Coffeen Avenue | Sheridan, WY, Wyoming, 82801
418 Broadway | Albany, NY, 12207
99 Washington Avenue | Albany, NY, 12210
28 Liberty Street | New York, NY, 10005
111 Eighth Avenue | New York, NY, 10011
80 State Street | Albany, NY, 12207
71-75 Shelton Street | London, WC2H
20-22 Wenlock Road | London, N1
27 Old Gloucester Street | London, WC1N
85 Great Portland Street | London, W1W
128 City Road | London, EC1V
124 City Road | London, EC1V
Kemp House, 152-160 City Road | London, EC1V
Kemp House, 160 City Road | London, EC1V
152-160 City Road | London, EC1V
167-169 Great Portland Street | London, W1W
7 Bell Yard | London, WC2A
86-90 Paul Street | London, EC2A
3rd Floor, 207 Regent Street | London, W1B
207 Regent Street | London, W1B
61 Bridge Street | Kington, HR5
Suite 1, 3rd Floor, 11-12 St James Square | London, SW1Y
Trident Chambers | Tortola, Road Town, BVI, Virgin, VG1110
Craigmuir Chambers | Tortola, Road Town, BVI, Virgin, VG1110
Akara Building | Tortola, Road Town, BVI, Virgin, VG1110
Vanterpool Plaza | Tortola, Road Town, BVI, Virgin, VG1110
Portcullis TrustNet Chambers | Tortola, Road Town, BVI, Virgin, VG1110, Cook, Rarotonga, Samoa, Apia
Portcullis Chambers | Tortola, Road Town, BVI, Virgin, VG1110, Samoa, Apia
Palm Grove House | Tortola, Road Town, BVI, Virgin, VG1110
Ritter House | Tortola, Road Town, BVI, Virgin, VG1110
Geneva Place | Tortola, Road Town, BVI, Virgin, VG1110
Offshore Incorporations Centre | Tortola, Road Town, BVI, Virgin, VG1110
Quijano Chambers | Tortola, Road Town, BVI, Virgin, VG1110
Drake Chambers | Tortola, Road Town, BVI, Virgin, VG1110
Mill Mall | Tortola, Road Town, BVI, Virgin, VG1110
Ugland House | Grand Cayman, Cayman, George Town, KY1
60 Market Square | Belize
35 Barrack Road | Belize
New Horizon Building | Belize
Trust Company Complex, Ajeltake Road | Majuro, Marshall, MH96960
Global Gateway 8 | Mahe, Seychelles, Providence
Oliaji Trade Centre | Mahe, Seychelles, Victoria
Arango-Orillac Building | Panama
`;
